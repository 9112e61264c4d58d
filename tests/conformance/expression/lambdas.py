# truth: reference 1.25
# lambda with each kind of parameter, nested and in other expressions.
print((lambda: 1)(), (lambda x: x)(2), (lambda x, y: x + y)(3, 4), (lambda x, y=5: x + y)(6), (lambda *a: a)(1, 2), (lambda **k: k)(a=1))
print((lambda *a, b=1, **c: (a, b, c))(1, 2, b=3, d=4), (lambda *, k: k)(k=5), (lambda a, b=2, *c, d, e=6, **f: (a, b, c, d, e, f))(1, d=3))
print((lambda x: lambda y: lambda z: x + y + z)(1)(2)(3), (lambda f: f(f))(lambda f: "self"), (lambda: (lambda: 7)())())
print([f(3) for f in (lambda x: x + 1, lambda x: x * 2, lambda x: -x)], sorted([3, 1, 2], key=lambda v: -v), list(map(lambda a, b: a * b, [1, 2], [3, 4])))
print((lambda x: x if x else "none")(0), (lambda: 1 if True else 2)(), (lambda a: not a)(1), (lambda a, b: a and b or "c")(1, 0))
print((lambda: [i for i in range(3)])(), (lambda: {k: v for k, v in ("ab",)})(), (lambda n: [lambda: n])(9)[0](), (lambda: ())(), (lambda: (1, 2))())
d = {"add": lambda a, b: a + b, "neg": lambda a: -a}
print(d["add"](1, 2), d["neg"](3), (lambda **k: sorted(k))(**d))
x = 10
f = lambda x=x: x
x = 20
print(f(), f(1), (lambda: x)())


class A:
    double = lambda self, n: n * 2
    const = staticmethod(lambda: "s")


print(A().double(4), A.const())
g = lambda: (yield)
i = g()
print(next(i))
h = lambda a, b=lambda: "default": (a, b())
print(h(1), h(1, lambda: "given"))
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(20), (lambda: x)() is x, (lambda *_: len(_))(1, 2, 3))
try:
    (lambda a: a)()
except TypeError as e:
    print(e)
try:
    (lambda: undefined_name)()
except NameError as e:
    print(e)
k = lambda: 1, 2
print(k[0](), k[1])
l = (lambda a: a + 1)(1) + (lambda a: a * 2)(3)
print(l, (lambda a=(lambda: 3)(): a)(), [lambda: 0, 1][1])
