# truth: reference 1.25
# lambda: parameters of all kinds, bodies of all kinds, immediate calls.
print((lambda: None)(), (lambda x: x)(1), (lambda x, y=2: (x, y))(1), (lambda *a: a)(1, 2))
print((lambda **k: sorted(k))(b=1, a=2), (lambda a, *b, c=3, **d: (a, b, c, d))(1, 2, c=4, e=5))
print((lambda x: x if x > 0 else -x)(-5), (lambda x: [x, x * 2])(3), (lambda x: {"k": x})(1), (lambda: (1, 2))())
print((lambda f: f(f))(lambda g: "self"), (lambda x: lambda y: x + y)(1)(2))
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(10), [f(2) for f in [lambda x: x + 1, lambda x: x ** 3, lambda x: -x]])
ops = {"inc": lambda x: x + 1, "pair": lambda a, b: (b, a)}
print(ops["inc"](1), ops["pair"](1, 2), sorted([3, -4, 1], key=lambda v: v * v), max("ab", "c", key=lambda s: len(s)))
print(list(filter(lambda p: p[1] > 1, [("a", 1), ("b", 2)])), list(map(lambda p: "%s%d" % p, [("x", 1)])))
compose = lambda *fs: (lambda x: x) if not fs else (lambda x: fs[0](compose(*fs[1:])(x)))
print(compose(lambda x: x + 1, lambda x: x * 2)(5), compose()(7))
print((lambda: [i for i in range(3)])(), sum((lambda n: (i for i in range(n)))(4)))
x = 10
by_name = lambda: x
x = 20
print(by_name(), (lambda x=x: x)(), (lambda _: "ignored")(0))
print((lambda a, b: a - b)(b=1, a=5), callable(lambda: 0), bool(lambda: 0))
