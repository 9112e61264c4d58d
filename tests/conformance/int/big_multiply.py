# truth: reference 1.25
# Products of any size, signs, powers and factorials.
print(4294967296 * 4294967296, 4611686018427387904 * 2, 4611686018427387904 * -2)
print(123456789 ** 5)
print(99999999999999999999 * 99999999999999999999)
print(-99999999999999999999 * 12345678901234567890)
print(0 * (1 << 100), (1 << 100) * -1 + (1 << 100))
f = 1
for i in range(1, 41):
    f *= i
    if i % 10 == 0:
        print(i, f)
print(3 ** 100)
print((-3) ** 101)
a = (1 << 127) - 1
b = (1 << 61) - 1
print(a * b)
print(a * b // a == b, a * b % b, (a * a) // a == a)
s = 0
for i in range(1, 200):
    s = s * 31 + i
print(s % 1000000007, len(str(s)))
