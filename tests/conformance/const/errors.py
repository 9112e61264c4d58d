# truth: reference 1.25
# const() of what is no constant, and assignment to a constant.
for argument in ("x", "f()", "[1]", "{}", "{1}", "{1: 2}", "lambda: 1", "x + 1", "1 + x", "(1, x)", "-x", "1 if x else 2", "1 if 1 else 2",
                 "1 < 2", "1 == 1", "1 is 1", "'a' + 'b'", "'a' * 3", "'%d' % 1", "f'{x}'", "True + 1", "-True", "~1.5",
                 "7 // 0", "7 % 0", "1 << -1", "x.y", "x[0]", "'abc'[0]", "(1).real", "", "1, 2", "a=1", "*x", "**x", "[i for i in x]"):
    for source in ("X = const(%s)" % argument, "def f():\n    X = const(%s)" % argument):
        try:
            exec(source)
            print("accepted", source)
        except Exception as e:
            print(repr(source), repr(e))
for source in ("X = const(1)\nX = 2", "X = const(1)\nX += 1", "X = const(1)\ndel X", "X = const(1)\nfor X in (): pass", "X = const(1)\nimport X",
               "X = const(1)\ndef X(): pass", "X = const(1)\nclass X: pass", "X = const(1)\ndef f(X): pass", "X = const(1)\nlambda X: 0",
               "X = const(1)\nwith f() as X: pass", "X = const(1)\n[X for X in ()]", "X = const(1)\nX, y = 1, 2", "X = const(1)\n(X := 2)",
               "X = const(1)\ndef f():\n    global X", "X = const(1)\nX: int = 2", "X = const(1)\nX = const(2)", "X = const(1)\nX.y = 2",
               "X = const(1)\nX[0] = 2", "X = const(1)\nX()", "_X = const(1)\n_X = 2"):
    try:
        exec(source, {"f": 1, "__name__": "m"})
        print("accepted", repr(source))
    except Exception as e:
        print(repr(source), repr(e))
