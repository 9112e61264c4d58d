# truth: reference 1.25
# What comprehension bodies see: functions' locals, nonlocals and lambdas.
def outer(n):
    fs = [lambda k: k + n for _ in range(2)]
    pairs = [(n, m) for m in range(2)]
    n += 100
    return fs[0](1), pairs


print(outer(5))


def adders():
    return [lambda x, i=i: x + i for i in range(3)]


print([f(10) for f in adders()])


def tables(size):
    def cell(i, j):
        return i * j + size
    return [[cell(i, j) for j in range(size)] for i in range(size)]


print(tables(2), tables(3))


class Box:
    items = [1, 2, 3]
    doubled = [i * 2 for i in items]

    def over(self, limit):
        return [i for i in self.items if i > limit]


print(Box.doubled, Box().over(1))
total = 0


def accumulate(values):
    total = 0

    def add(v):
        nonlocal total
        total += v
        return total
    return [add(v) for v in values], total


print(accumulate([1, 2, 3]), total)
print([[x for x in range(y)] for y in range(3)], [x for x in [y for y in range(3)]])
print(sorted([i for i in range(5)], key=lambda i: -i), [(lambda: i)() for i in range(3)])
