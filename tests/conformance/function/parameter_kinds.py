# truth: reference 1.25
# Every mixture of parameters, called in every way.
def p0(): return ()
def p1(a): return a
def p2(a, b): return a, b
def d1(a=1): return a
def d2(a, b=2): return a, b
def d3(a, b=2, c=3): return a, b, c
def v1(*a): return a
def v2(a, *b): return a, b
def v3(a, b=2, *c): return a, b, c
def k1(*, a): return a
def k2(*, a=1): return a
def k3(a, *, b, c=3): return a, b, c
def k4(*a, b, c=3): return a, b, c
def w1(**k): return sorted(k.items())
def w2(a, **k): return a, sorted(k.items())
def w3(*a, **k): return a, sorted(k.items())
def w4(a, b=2, *c, d, e=5, **k): return a, b, c, d, e, sorted(k.items())


functions = (p0, p1, p2, d1, d2, d3, v1, v2, v3, k1, k2, k3, k4, w1, w2, w3, w4)
calls = ("()", "(1)", "(1, 2)", "(1, 2, 3)", "(1, 2, 3, 4)", "(a=1)", "(b=1)", "(1, a=2)", "(1, b=2)", "(a=1, b=2)", "(b=1, a=2)", "(1, b=2, c=3)",
         "(1, d=2)", "(1, 2, 3, d=4, z=5)", "(z=1)", "(*(1, 2))", "(**{'a': 1})", "(1, *(2, 3), **{'d': 4})", "(*(), **{})")
for function in functions:
    for call in calls:
        try:
            print(function.__name__, call, "=", eval("f" + call, {"f": function}))
        except TypeError as e:
            print(function.__name__, call, "!", e)
