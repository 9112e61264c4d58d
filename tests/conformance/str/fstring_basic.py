# truth: reference 1.25
# f-strings: any expression, conversions and specifications.
name = "Ann"
n = 42
items = [1, 2, 3]
print(f"{name} is {n}", f"{n + 1} {n * 2}", f"{name.lower()}", f"{items[0]}{items[-1]}")
print(f"{name!r} {name!s} {n!r}")
print(f"{n:5}|{n:<5}|{n:^5}|{n:05}|{n:x}|{n:+}|{n:#x}")
print(f"{3.14159:.2f} {2.5:8.3f} {name:>6} {name:-^9}")
print(f"{{literal}} {{{n}}}", f"{{}}", f"")
print(f"{len(items)} {sum(items)} {max(items)} {[i * 2 for i in items]}")
print(f"{'yes' if n > 40 else 'no'} {n == 42} {not n}")
print(f'{name}' "plain" f"{n}", "a" f"{1}" "b")
d = {"key": "value"}
print(f"{d['key']} {d}", f"{max(n, 50)}", f"{n}{n}{n}")
print(f"""multi {name}
line {n}""")
print(f"{name=} {n=}", f"{n + 1=}", f"{n=:5}")
