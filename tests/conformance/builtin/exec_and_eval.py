# truth: reference 1.25
# eval of expressions and exec of programs, with namespaces of one's own.
print(eval("1 + 2 * 3"), eval("[i for i in range(3)]"), eval("'text'.upper()"))
x = 10
print(eval("x + 1"), eval("x", {"x": "given"}), eval("a + b", {"a": 1, "b": 2}))
exec("y = x * 2\nprint('inside', y)")
print(y)
space = {"start": 5}
exec("def f(n):\n    return n + start\nresult = f(1)", space)
print(space["result"], space["f"](10), "f" in globals())
exec("")
exec("if True:\n  z = 1\nelse:\n  z = 2\n")
print(z)
code = compile("x * 3", "name", "eval")
print(eval(code))
exec(compile("w = 'compiled'", "name", "exec"))
print(w)
for text in ("1 +", "def", "x = = 1", "(1, 2", "'open", "1 2", "return 5", "break", "for", "a b c", "lambda: (yield) = 1",
             "f(a=1, 2)", "x = 1\n  y = 2", "\tif x:\ny"):
    try:
        exec(text)
        print("accepted", repr(text))
    except SyntaxError as e:
        print(type(e).__name__, repr(text))
try:
    exec("1 // 0")
except ZeroDivisionError as e:
    print("ZeroDivisionError:", e)
try:
    eval("undefined_thing")
except NameError as e:
    print("NameError:", e)
print(sorted(k for k in globals() if k in ("x", "y", "z", "w")), "x" in locals())
