# truth: reference 1.25
# The four operations and unary ones, on small ints and across zero.
print(7 + 5, 7 - 12, -7 * 6, +3, -(-4))
print(2 + 3 * 4 - 5, (2 + 3) * (4 - 5))
for a in (7, -7):
    for b in (3, -3):
        print(a, b, a // b, a % b, divmod(a, b))
print(0 // 5, 0 % 5, 0 // -5, 0 % -5)
print(1 / 2, 7 / 2, -9 / 3, 0 / 4)
x = 10
x += 5
x -= 3
x *= 4
x //= 5
x %= 7
print(x)
x **= 10
x <<= 2
x >>= 1
x |= 8
x &= 0xFFF
x ^= 1
print(x)
x /= 4
print(x)
for op in (lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(1, 0), lambda: 1 / 0):
    try:
        print(op())
    except ZeroDivisionError as e:
        print("ZeroDivisionError:", e)
