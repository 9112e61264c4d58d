# truth: reference 1.25
# Sums, products and means of floats in order: the digits of rounding, as every board has them.

import math

def show(name, x):
    print(name, x, '%.17g' % x, '%.3e' % x, int(x * 1000), x == float(repr(x)))


for n in (1, 3, 10, 33):
    show('tenths', sum([0.1] * n))
    show('thirds', sum([1 / 3] * n))
    show('alternate', sum((-1) ** i / (2 * i + 1) for i in range(n)) * 4)
    show('product', eval('*'.join(['1.1'] * n)))
    show('harmonic', sum(1 / i for i in range(1, n + 1)))
    show('newton', (lambda x: [x := (x + 2 / x) / 2 for _ in range(n)][-1])(1.0))
    show('squares', math.sqrt(sum(i * i for i in range(n))))
    show('mean', sum(range(n)) / n)
