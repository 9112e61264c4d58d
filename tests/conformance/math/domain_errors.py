# truth: reference 1.25
# Each function of math at points outside its domain and at infinities and nan.

import math

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
NAMES = ('sqrt', 'exp', 'expm1', 'log', 'log2', 'log10', 'cos', 'sin', 'tan', 'acos', 'asin', 'atan', 'cosh', 'sinh',
         'tanh', 'acosh', 'asinh',
         'atanh', 'erf', 'erfc', 'gamma', 'lgamma', 'degrees', 'radians')
for name in NAMES:
    f = getattr(math, name)
    for x in (0.0, -1.0, 1.0, 2.0, 1000.0, float('inf'), float('-inf'), float('nan')):
        t((name, x), lambda: '%.10g' % f(x))
    for x in ('a', None):
        t((name, x), lambda: f(x))
