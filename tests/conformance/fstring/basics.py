# truth: reference 1.25
# f-strings: fields of every kind of expression, and text around them.
x, y, name, items, d = 3, 4.5, "bob", [1, 2, 3], {"k": "v", 1: "one"}
print(f"{x}", f"{x}{y}", f"a{x}b{y}c", f"", f"plain", f"{x} {x} {x}")
print(f"{x + 1}", f"{x * y}", f"{-x}", f"{not x}", f"{x ** 2}", f"{x if x else y}", f"{x and y}", f"{x < y}", f"{x == 3}", f"{x != 3}", f"{x >= 3}")
print(f"{name.upper()}", f"{len(name)}", f"{items[0]}", f"{items[-1]}", f"{items[0:2]}", f"{d['k']}", f"{d[1]}", f"{max(items)}")
print(f"{(1, 2)}", f"{[i * 2 for i in items]}", f"{ {'a': 1}['a'] }", f"{sum(i for i in items)}")
print(f'{x}', f'''{x}''', f"""{x}""", f"""
{x}
  {y}
""")
print(f"{ x }", f"{  x  }", f"{	x	}")
print(f"{1}{2}{3}", f"{'a'}{'b'}", f"{None} {True} {...}")
print(f"{name!r} {name!s} {x!r}", f"{'quote'!r}")


class C:
    def __str__(self):
        return "the str"

    def __repr__(self):
        return "the repr"


c = C()
print(f"{c}", f"{c!s}", f"{c!r}", f"{c} and {c!r}")
