# truth: reference 1.25
# Floats against ints of all sizes: order, equality and hash.

VALUES = (0, 1, -1, 2 ** 53, 2 ** 53 + 1, 2 ** 62, 10 ** 15, True)
FLOATS = (0.0, -0.0, 1.0, 0.5, -1.5, 2.0 ** 53, 2.0 ** 62, 1e15, float('inf'), float('-inf'), float('nan'))
for n in VALUES:
    for x in FLOATS:
        print(n, x, n == x, n != x, n < x, n <= x, n > x, n >= x, x < n, max(n, x), min(n, x))
for x in (0.0, 1.0, -1.0, 2.0, 100.0, 1e10):
    print(x, hash(x) == hash(int(x)), {x: 'float', int(x): 'int'}, x in [int(x)], [x].count(int(x)))
