# truth: reference 1.25
# Sums and differences that leave the small-int range on every word size.
big = 1 << 62
for step in (-2, -1, 0, 1, 2):
    print(big + step, -big + step, (big << 1) + step)
print((1 << 30) + (1 << 30), (1 << 31) - 1 + 1)
total = 0
for i in range(70):
    total += 1 << i
print(total, total == (1 << 70) - 1)
for i in range(70):
    total -= 1 << i
print(total)
a = 123456789012345678901234567890
b = 987654321098765432109876543210
print(a + b, a - b, b - a, -a - b, a + -a)
print(a + 1 - a, (a - 1) - a)
x = 0x7FFFFFFFFFFFFFFF
x += 1
print(x, hex(x), -x, -x - 1)
print(sum([a, b, -a, -b, 7]))
