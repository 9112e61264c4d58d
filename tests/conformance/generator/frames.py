# truth: reference 1.25
# Each generator has variables of its own, and keeps arguments, defaults and cells alive.
def counter(start, step=1, *rest, limit=3, **named):
    n = start
    while n < start + limit:
        yield n, rest, sorted(named)
        n += step


a, b = counter(0), counter(10, 2, "r", limit=5, z=1)
for _ in range(4):
    for it in (a, b):
        print(next(it, "done"))


def make(n):
    def gen():
        nonlocal n
        while True:
            n += 1
            yield n

    return gen


one, other = make(0), make(100)
first, second, third = one(), one(), other()
print([next(first), next(second), next(first), next(third), next(second)])


def recursive(depth):
    yield depth
    if depth:
        for x in recursive(depth - 1):
            yield x
        yield -depth


print(list(recursive(4)))


def tree(node):
    if node:
        left, value, right = node
        yield from tree(left)
        yield value
        yield from tree(right)


print(list(tree(((None, 1, None), 2, ((None, 3, None), 4, None)))))


def permutations(items):
    if len(items) < 2:
        yield items
    for i in range(len(items)):
        for rest in permutations(items[:i] + items[i + 1 :]):
            if len(items) > 1:
                yield items[i : i + 1] + rest


for p in permutations("abc"):
    print(p)
print(sum(1 for _ in permutations([1, 2, 3, 4])))
lambdas = lambda: (yield 5)
it = lambdas()
print(next(it), next(it, "end"))


class Tree:
    def __init__(self, *parts):
        self.parts = parts

    def __iter__(self):
        for part in self.parts:
            if isinstance(part, Tree):
                yield from part
            else:
                yield part


print(list(Tree(1, Tree(2, Tree(), Tree(3, 4)), 5)))
print(type(counter(1)), type(i for i in ()))
try:
    counter()
except TypeError as e:
    print(e)
