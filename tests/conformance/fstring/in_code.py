# truth: reference 1.25
# f-strings as arguments, defaults, keys, docstrings and conditions.
def greet(name, greeting=f"{'Hel' + 'lo'}"):
    f"not a docstring {name}"
    return f"{greeting}, {name}!"


print(greet("Ann"), greet("Bob", f"{'Hi'}"), greet(name=f"{1}{2}"))
table = {f"{i}": i for i in range(3)}
print(table[f"{1}"], f"{2}" in table, sorted(table))
if f"{0}":
    print("a text is true")
if not f"":
    print("an empty one is false")
while f"{len(table)}" != "0":
    table.popitem()
print(len(table))
assert f"{1}" == "1", f"never {1}"
try:
    raise ValueError(f"code {42:#x}")
except ValueError as e:
    print(e, f"{e}", f"{e!r}")
print(*[f"{i:02}" for i in range(3)], sep=f"{'-'}")
x = f"{'a'}" if True else f"{'b'}"
x += f"{x}{x}"
print(x, x[1:], f"{x}".replace("a", "b"), f"{x:.1}")
del x
