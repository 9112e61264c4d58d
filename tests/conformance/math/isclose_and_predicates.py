# truth: reference 1.25
# isclose with tolerances, isfinite, isinf, isnan over grids; factorial of ints and others.

import math

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
for a, b in ((1, 1), (1, 1.000000001), (1, 1.1), (0, 1e-12), (1e10, 1e10 + 1), (float('inf'), float('inf')),
             (float('nan'), float('nan')), (-1, 1)):
    t((a, b), lambda: math.isclose(a, b))
    for rel in (0.0, 1e-5, 0.5, -1):
        t((a, b, rel), lambda: math.isclose(a, b, rel_tol=rel))
    t((a, b, 'abs'), lambda: math.isclose(a, b, abs_tol=1e-6))
    t((a, b, 'both'), lambda: math.isclose(a, b, rel_tol=0.0, abs_tol=2.0))
for x in (0, 1, -1.5, 1e308, float('inf'), float('-inf'), float('nan'), True, 'a', None, 10 ** 30):
    for name in ('isfinite', 'isinf', 'isnan'):
        t((name, x), lambda: getattr(math, name)(x))
for n in (0, 1, 2, 5, 10, 20, 21, 25, 50, -1, 3.0, 2.5, 'a', None, True):
    t(('factorial', n), lambda: math.factorial(n))
for name in ('pi', 'e', 'tau', 'inf', 'nan'):
    t(name, lambda: getattr(math, name))
