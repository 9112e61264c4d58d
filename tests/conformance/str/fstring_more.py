# truth: reference 1.25
# f-strings: raw, nested quotes, escapes, computed widths, evaluation order.
width = 8
value = 3.14159
print(f"{value:8.2f}|{value:<{width}.1f}|{width:0{width}d}|")
print(f"tab\t{width}\x41\u0042", f"\\{width}\n".strip())
print(f"{'quoted'} {'''triple'''}", f'{"double"}')
log = []


def note(x):
    log.append(x)
    return x


print(f"{note(1)}-{note(2)}-{note(3)}", log)
print(f"{ width } {width+1 } { (1, 2) }")
print(f"{ {'a': 1}['a'] }", f"{width:>{width}}|")


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __str__(self):
        return f"<{self.x}, {self.y}>"

    def __repr__(self):
        return f"Point({self.x!r}, {self.y!r})"


p = Point(1, "two")
print(f"{p} {p!r} {p!s} {p.x}{p.y} {[p]}")
print(f"{None} {True} {1.5} {b'x'} {()}")
s = f"{width}" + f"{width}" * 2
print(s, len(f"{s}{s}"))
try:
    f"{1 / 0}"
except ZeroDivisionError as e:
    print("raised inside:", e)
try:
    f"{missing}"
except NameError as e:
    print("NameError:", e)
