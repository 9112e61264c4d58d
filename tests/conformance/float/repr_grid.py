# truth: reference 1.25
# repr of powers of two and ten, of their neighbours, and of simple fractions.

for n in range(-60, 61, 5):
    x = 10.0 ** n if n >= 0 else 1.0 / 10.0 ** -n
    print(n, 2.0 ** n, 3.0 * 2.0 ** n, -(2.0 ** n))
for n in range(-12, 25):
    print(n, float('1e%d' % n), float('1.5e%d' % n), float('9.75e%d' % n))
for n in range(1, 40):
    print(n, n / 2, n / 4, n / 8, n / 10, n / 100)
