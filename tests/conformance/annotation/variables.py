# truth: reference 1.25
# Annotations of variables leave no code but make names local.
x: int = 5
y: undefined_type = "kept"
z: 1 + (no_such_name) = 3
w: int
print(x, y, z)
try:
    print(w)
except NameError as e:
    print(e)


class A:
    a: int
    b: str = "b"
    c: "text" = 1
    d: print("not evaluated") = 2

    def m(self, value):
        self.x: int = value
        self.y: str
        self.items: list = []
        self.items[0:0]: list = [1, 2]
        return self.x


o = A()
print(A.b, A.c, A.d, hasattr(A, "a"), o.m(7), hasattr(o, "y"), o.items)


def f():
    n: int = 1
    m: int
    t: tuple = 1, 2
    try:
        print(m)
    except NameError as e:
        print(e)
    m = n + 1
    return n, m, t


print(f())
w = 5


def g():
    w: int
    try:
        return w
    except NameError as e:
        return str(e)


print(g(), w)


def h():
    v: int = yield 1
    print(v)


i = h()
next(i)
try:
    i.send("sent")
except StopIteration:
    pass
(p): int = 6
o.q: int = 7
o.r: int
print(p, o.q, hasattr(o, "r"))
