# truth: reference 1.25
# Arithmetic with floats, alone and mixed with ints.
print(1.5 + 2.25, 1.5 - 2.25, 1.5 * 2.0, 7.5 / 2.5)
print(1 + 0.5, 0.5 + 1, 3 * 0.5, 1.0 - 1, 10 / 4)
for a in (7.5, -7.5):
    for b in (2.0, -2.0):
        print(a, b, a // b, a % b, divmod(a, b))
print(2.0 ** 10, 2.0 ** -1, 4 ** 0.5, 0.0 ** 0)
print(-2.5, +2.5, abs(-2.5), -(-1.0))
print(1e3, 1.5e-3, .5, 5., 1_000.5, 1E2)
x = 1.0
x += 0.5
x *= 4
x -= 1
x /= 2
x //= 1
print(x)
for op in (lambda: 1.0 / 0, lambda: 1 / 0.0, lambda: 1.0 // 0.0, lambda: 1.0 % 0.0):
    try:
        print(op())
    except ZeroDivisionError as e:
        print("ZeroDivisionError:", e)
print(2 ** 70 + 0.5 > 2 ** 69, (1 << 70) * 1.0 == float(1 << 70))
