# truth: reference 1.25
# Forms of the with statement that parse and that do not.
class M:
    def __enter__(self):
        return [1, 2]

    def __exit__(self, *args):
        pass


SOURCES = (
    "with m: pass",
    "with m as x: pass",
    "with m as x, m as y: pass",
    "with m, m, m: pass",
    "with m as x,: pass",
    "with (m): pass",
    "with (m) as x: pass",
    "with (m, m): pass",
    "with m as (x, y): pass",
    "with m as x, y: pass",
    "with m as [x, *y]: pass",
    "with m as x.y: pass",
    "with m as f(): pass",
    "with m as f().y: pass",
    "with m as 5: pass",
    "with m as x + y: pass",
    "with m as lambda: x: pass",
    "with m as None: pass",
    "with: pass",
    "with m",
    "with m:",
    "with m: x = 1; y = 2",
    "with m if m else m: pass",
    "with lambda: m: pass",
    "with m as x: break",
    "while 1:\n    with m as x: break",
    "with m as x: return",
    "with x := m: pass",
    "with (x := m): pass",
    "with m\n: pass",
    "with m as x:\n    pass\nelse:\n    pass",
)


class F:
    pass


for source in SOURCES:
    try:
        exec(source, {"m": M(), "f": F, "x": F(), "y": [3]})
        result = "fine"
    except Exception as e:
        result = repr(e)
    print(repr(source), "->", result)
