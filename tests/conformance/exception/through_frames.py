# truth: reference 1.25
# An exception crosses frames of every kind until someone catches it.
def level(n):
    if n == 0:
        raise LookupError("bottom")
    return level(n - 1)


try:
    level(20)
except LookupError as e:
    print(e)


def gen():
    yield 1
    level(3)


g = gen()
print(next(g))
try:
    next(g)
except LookupError as e:
    print("through a generator", e)
try:
    next(g)
except StopIteration:
    print("the generator is finished")


class C:
    def __init__(self):
        level(1)

    def __len__(self):
        return level(2)

    def __getattr__(self, name):
        return level(0)


for f in (lambda: C(), lambda: sorted([1, 2], key=lambda v: level(v)), lambda: list(map(level, [1])),
          lambda: [level(1) for _ in range(3)], lambda: {level(1): 1}, lambda: f"{level(0)}",
          lambda: max([1], key=level), lambda: sum(level(i) for i in range(2)), lambda: (lambda: level(2))()):
    try:
        f()
        print("not raised")
    except LookupError as e:
        print("caught", e)
c = object.__new__(C)
try:
    len(c)
except LookupError as e:
    print("from __len__", e)
try:
    c.anything
except LookupError as e:
    print("from __getattr__", e)
