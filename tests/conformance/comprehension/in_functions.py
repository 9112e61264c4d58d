# truth: reference 1.25
# Comprehensions that use the variables around them.
def f(n, m=2):
    a = 10
    return [i * a + n * m for i in range(n)], {a: [n for _ in range(2)]}, sorted({m + a})


print(f(3))


def g():
    fs = [lambda: (i, k) for i in range(3) for k in [i * i]]
    return [fn() for fn in fs]


print(g())


def h(rows):
    return [[cell * factor for cell in row if cell > low] for row in rows for factor in [2] for low in [min(row)]]


print(h([[1, 2, 3], [4, 5]]))


def outer():
    x = [1, 2]

    def inner():
        nonlocal x
        x = [v + len(x) for v in x]
        return x

    inner()
    return inner(), x


print(outer())


def gen(n):
    for row in ([i for i in range(j)] for j in range(n)):
        yield row
    yield [(yield_value, n) for yield_value in "a"]


print(list(gen(3)))


class C:
    base = 5
    items = [i for i in range(base)]
    copy = [x for x in items]

    def __init__(self, n):
        self.all = [self.base + i for i in range(n)]
        self.map = {name: getattr(self, name) for name in ("base",)}

    def method(self):
        return [self.method.__class__ is not None and i for i in self.all]


print(C.items, C.copy, C(2).all, C(0).map, C(1).method())


def shadow(x):
    y = [x for x in range(x)]
    return x, y, [y for y in y], y


print(shadow(3))
i = "outside"
r = [i for i in "ab"]
print(i, r, [i for _ in "a"])
try:
    [undefined_later for _ in "a"]
except NameError as e:
    print(e)


def recursive(n):
    return [recursive(n - 1) for _ in range(n)] if n else "leaf"


print(recursive(2))
print((lambda n: [n + i for i in range(2)])(5), [(lambda a=a: a)() for a in "xy"], [[(a, b) for b in "cd"] for a in "ab"])


def many():
    a = b = c = d = e = 1
    return [a + b + c + d + e + f + g for f in (1, 2) for g in (3, 4) if a < f + b]


print(many())
