# truth: reference 1.25
# Floor division of big ints: the remainder takes the sign of the divisor.
n = 10 ** 40 + 12345
for d in (7, -7, 10 ** 18 + 9, -(10 ** 18 + 9), 10 ** 39, -(10 ** 41)):
    q, r = divmod(n, d)
    print(q, r, q * d + r == n)
    q, r = divmod(-n, d)
    print(q, r, q * d + r == -n)
print(n // n, n % n, -n // n, (n - 1) // n, (n + 1) % n)
print(10 ** 50 // 10 ** 49, 10 ** 50 % 10 ** 49)
print((2 ** 128 - 1) // (2 ** 64 - 1), (2 ** 128 - 1) % (2 ** 64 + 1))
print(5 // (1 << 70), -5 // (1 << 70), 5 % (1 << 70), -5 % (1 << 70))
try:
    n // 0
except ZeroDivisionError as e:
    print(e)
try:
    n % (n - n)
except ZeroDivisionError as e:
    print(e)
