# truth: reference 1.25
# The functions of math over a grid, in ten significant digits.

import math

GRID = (-3.0, -1.25, -0.5, 0.0, 0.125, 0.5, 0.9, 1.0, 1.75, 2.5, 7.0)
NAMES = ('exp', 'expm1', 'cos', 'sin', 'tan', 'atan', 'cosh', 'sinh', 'tanh', 'asinh', 'erf', 'erfc', 'degrees',
         'radians')
for name in NAMES:
    f = getattr(math, name)
    for x in GRID:
        print(name, x, '%.10g' % f(x))
for name in ('sqrt', 'log', 'log2', 'log10', 'lgamma', 'gamma'):
    f = getattr(math, name)
    for x in (0.125, 0.5, 1.0, 2.0, 3.75, 10.0, 33.0):
        print(name, x, '%.10g' % (f(x) + 0.0))
for name in ('acos', 'asin'):
    f = getattr(math, name)
    for x in (-1.0, -0.5, 0.0, 0.25, 1.0):
        print(name, x, '%.10g' % f(x))
