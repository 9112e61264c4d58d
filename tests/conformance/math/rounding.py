# truth: reference 1.25
# floor, ceil, trunc, fabs, modf, frexp and ldexp over a grid, and what they refuse.

import math

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
GRID = (0.0, -0.0, 0.3, -0.3, 1.0, 2.5, -2.5, 1e10, -1e-10, 3, -7, True, float('inf'), float('-inf'), float('nan'))
for name in ('floor', 'ceil', 'trunc', 'fabs', 'modf', 'frexp'):
    f = getattr(math, name)
    for x in GRID + ('a', None, [], 1j):
        t((name, x), lambda: f(x))
    t((name, 'none'), lambda: f())
    t((name, 'two'), lambda: f(1, 2))
for x in (0.0, 1.0, -1.5, 0.75, float('inf')):
    for n in (0, 1, -1, 10, 1000, -1080, 2000):
        t(('ldexp', x, n), lambda: math.ldexp(x, n))
