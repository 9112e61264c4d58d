# truth: reference 1.25
# What exec, eval and compile take, and what they say to the rest.
def attempt(name, f):
    try:
        print(name, "->", repr(f()))
    except Exception as e:
        print(name, "->", repr(e))


x = 1
texts = ("x", "x + 1", " x", "x ", "x\n", "x # comment", "", "x = 2", "x; x", "x,", "x, 2", "(x)", "lambda: x", "x if x else 0",
         "[x]", "*x", "yield x", "return x", "pass", "x y", "1 +", "(y := 3)", "not x", "x is x", "print", "None", "...", "'text'",
         "if x: pass", "for i in x: pass", "def f(): pass", "import sys", "\\", "\t", "x\ny", "(x\n)", "{", "'", "0x", "1_000", "@")
for text in texts:
    attempt("eval " + repr(text), lambda: str(eval(text, {"x": 1, "__name__": "n"}))[:20])
for text in texts:
    attempt("exec " + repr(text), lambda: exec(text, {"x": 1, "__name__": "n"}))
for source in (b"x", bytearray(b"x"), 5, None, ["x"], 1.5):
    attempt("eval " + repr(source), lambda: eval(source))
for spaces in ((None,), ({},), ({"x": 5},), (None, {"x": 6}), ({"x": 5}, {"x": 6}), ({"x": 5}, {}), ({}, {"x": 7}), ({"x": 5}, None),
               (5,), ([],), ({}, 5), ("x",), ({}, {}, {})):
    attempt("eval in " + repr(spaces), lambda: eval("x", *spaces))
    attempt("exec in " + repr(spaces), lambda: exec("y = x", *spaces))
for mode in ("exec", "eval", "single", "other", "", None):
    for text in ("x", "x = 1", "x\ny", "1 +"):
        attempt("compile " + repr(text) + " " + repr(mode), lambda: type(compile(text, "f.py", mode)).__name__)
code = compile("x + 1", "f.py", "eval")
attempt("eval code", lambda: eval(code))
attempt("eval code in", lambda: eval(code, {"x": 9}))
attempt("exec code", lambda: exec(code))
code = compile("x = 5", "f.py", "exec")
attempt("exec code", lambda: (exec(code), x))
attempt("exec code in function", lambda: (lambda: exec(code, {}))())
attempt("call code", lambda: code())
code = compile("x + 2\n", "f.py", "single")
attempt("exec single", lambda: exec(code))
