# truth: reference 1.25
# Calls, attributes and subscripts in chains.
class C:
    def __init__(self, n=0):
        self.n = n

    def add(self, k=1):
        return C(self.n + k)

    def __call__(self, *args, **kw):
        return C(self.n + sum(args) + sum(kw.values()))

    def __getitem__(self, i):
        return C(self.n * i)

    def __getattr__(self, name):
        if name.startswith("by_"):
            return lambda: C(self.n * int(name[3:]))
        raise AttributeError(name)

    def __repr__(self):
        return "C%d" % self.n


c = C(1)
print(c.add().add(2).add(k=3), c(1)(2, 3)(x=4), c[5][6], c.add()[3](1).add().n, c.by_7().by_2(), C()(1)[2].add(3)(4)[5])
print((c.add)(5), (lambda: c)().add(), [c.add][0](7), {"f": c.add}["f"](), (c if 1 else None).add(9), c.add(c.add(c.add().n).n))
print("a,b;c".split(";")[0].split(",")[1].upper(), ("x" * 3).join(["1", "2"]), str(len([1, 2, 3])).replace("3", "three"), [].append(1))
print(list(map(lambda f: f(), [c.add, lambda: 1, dict, C])), getattr(c, "add")(2), C.add(c), type(c)(4), type(c.add(1)).__name__)


def maker(n):
    def inner(*a):
        return maker(n + 1) if not a else n + a[0]

    return inner


print(maker(0)()()()(10), (maker)(5)(5))
f = g = c.add
print(f(1), g(2), f(1).n == g(1).n)
print(not c.add().n, -c.add(4).n ** 2, c.add().n + c.add().n * 2, c.n in [c.n], c.n is c.n, c.n < c.add().n < c.add(5).n)
