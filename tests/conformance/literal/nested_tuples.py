# truth: reference 1.25
# Tuples of constants, nested deep and with every kind of item.
t = ((((((((1,), 2), 3), 4), 5), 6), 7), 8)
print(t)
d = 0
while isinstance(t, tuple) and t:
    t = t[0]
    d += 1
print(d, t)
print(("a" * 3, "abc" * 5, b"x" * 12, ("long text of a string",), ("short",)))
print((1, -1, 1 << 31, -(1 << 31), 1 << 62, 1 << 64, 10**25, -(10**25)))
print((0.0, -0.0, 1.5, 1e100), (None, True, False, ...))
x = 5
print((1, x, (2, 3)), (1, (x,), (2, 3)), ((1, 2), [3], (4,)))
print(tuple(((), ((),), ((), ()))))
for text in ("(" * n + "0," + ")" * n for n in (1, 5, 10, 14)):
    print(eval(text))
