# truth: reference 1.25
# exec and eval with globals and locals of their own: who sees and changes what.
SOURCES = (
    "result = a",
    "result = b",
    "a = 10",
    "global a; a = 20",
    "del a",
    "del b",
    "b += 1",
    "def f(): return a\nresult = f()",
    "def f(): return b\nresult = f()",
    "def f():\n    global made\n    made = 1\nf()",
    "result = [a for _ in (1,)]",
    "result = [b for _ in (1,)]",
    "result = (lambda: a)()",
    "result = (lambda: b)()",
    "class C:\n    x = a\nresult = C.x",
    "class C:\n    x = b\nresult = C.x",
    "result = eval('a')",
    "result = eval('b')",
    "exec('inner = 5')",
    "exec('inner = 5', {})",
    "import sys",
    "result = globals() is g, locals() is l",
    "result = sorted(k for k in globals() if k[0] != '_')",
    "result = sorted(k for k in locals() if k[0] != '_')",
    "for result in range(3): pass",
    "with len: pass",
    "raise ValueError(a)",
)


def shown(space):
    names = sorted(k for k in space if k[0] != "_" and k not in "gl")
    return [(k, space[k] if isinstance(space[k], (int, str, list, tuple)) else "...") for k in names]


for source in SOURCES:
    for separate in (False, True):
        g = {"a": 1}
        l = {"b": 2} if separate else g
        g["g"], l["l"] = g, l
        l["b"] = 2
        g["l"] = l
        try:
            exec(source, g, l)
            end = "fine"
        except Exception as e:
            end = repr(e)
        print(repr(source), "separate" if separate else "one", end)
        print("  ", shown(g), shown(l) if separate else "")
