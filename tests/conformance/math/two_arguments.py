# truth: reference 1.25
# pow, fmod, atan2, copysign, log with a base, isclose: pairs and errors.

import math

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
GRID = (0.0, -0.0, 1.0, -2.0, 3.5, float('inf'), float('nan'))
for name in ('pow', 'fmod', 'atan2', 'copysign'):
    f = getattr(math, name)
    for x in GRID:
        for y in GRID:
            t((name, x, y), lambda: '%.12g' % f(x, y))
for args in ((8, 2), (100, 10), (2, 1), (2, 0), (2, -1), (0, 2), (-1, 2), (2, 0.5), ('a', 2), (2, 'a'), (1, 1)):
    t(('log', args), lambda: '%.12g' % math.log(*args))
