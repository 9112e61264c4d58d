# truth: reference 1.25
# StopIteration from next, from iterators of one's own, and its value.
class Count:
    def __init__(self, n):
        self.n = n
        self.i = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.i >= self.n:
            raise StopIteration
        self.i += 1
        return self.i


print(list(Count(3)), sum(Count(4)), [x * 2 for x in Count(2)], tuple(Count(0)))
it = Count(1)
print(next(it), next(it, "default"))
try:
    next(it)
except StopIteration as e:
    print("stopped", e.args, e.value)


def gen():
    yield 1
    return "result"


g = gen()
next(g)
try:
    next(g)
except StopIteration as e:
    print("value", e.value, e.args)


def escapes():
    next(iter([]))


try:
    escapes()
except StopIteration:
    print("a plain function lets it through")
a, b, c = Count(3)
print(a, b, c, max(Count(5)), 3 in Count(3), list(zip(Count(2), "ab")), dict(enumerate(Count(2))))
for x in Count(2):
    print("loop", x)
else:
    print("else")
