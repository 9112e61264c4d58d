# truth: reference 1.25
# str of results of short calculations with decimal fractions.

for a in (0.1, 0.2, 0.3, 0.7, 1.1, 2.2, 3.3, 100.01, 1e-3, 9.99):
    for b in (0.1, 0.3, 3, 7.7, 1e5):
        print(a, b, a + b, a - b, a * b, a / b)
