# truth: reference 1.25
# Generator methods, generators stored in attributes, closures in generators.
class Node:
    def __init__(self, name, *children):
        self.name, self.children = name, children

    def __iter__(self):
        yield self.name
        for c in self.children:
            yield from c

    def levels(self, depth=0):
        yield depth, self.name
        for c in self.children:
            yield from c.levels(depth + 1)


tree = Node("root", Node("a", Node("a1"), Node("a2")), Node("b"))
print(list(tree))
for depth, name in tree.levels():
    print("  " * depth + name)


class Sensor:
    def __init__(self, values):
        self.stream = self._read(values)

    def _read(self, values):
        for v in values:
            yield v

    def read(self):
        return next(self.stream, None)


s = Sensor([1, 2])
print(s.read(), s.read(), s.read())


def counters():
    n = 0

    def bump():
        nonlocal n
        n += 1
        return n
    while n < 5:
        bump()
        yield n, bump


for n, bump in counters():
    print(n, end=" ")
    if n == 2:
        bump()
print()
gens = [(x * i for x in range(3)) for i in range(3)]
print([list(g) for g in gens])


def gen_args(a, *args, b=2, **kw):
    yield a
    yield args
    yield b
    yield sorted(kw)


print(list(gen_args(1, 2, 3, b=4, c=5)))
