# truth: reference 1.25
# The functions of cmath over a grid of complex, real and int arguments, and what they refuse.

import cmath

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
GRID = (0j, 1, -1.5, 1j, -2j, 1 + 1j, -0.5 + 2j, 3 - 4j)


def short(z):
    if isinstance(z, complex):
        return '%.8g %.8g' % (z.real + 0.0, z.imag + 0.0)
    if isinstance(z, tuple):
        return ' '.join('%.8g' % x for x in z)
    return '%.8g' % z


for name in ('cos', 'sin', 'exp', 'log', 'log10', 'sqrt', 'phase', 'polar'):
    f = getattr(cmath, name)
    for z in GRID:
        t((name, z), lambda: short(f(z)))
    for wrong in ('a', None, []):
        t((name, wrong), lambda: f(wrong))
    t((name, 'none'), lambda: f())
for args in ((1, 0), (0, 1), (2, 0.5), (-1, 1), (1, -2.5), (1j, 1), ('a', 1), (1,)):
    t(('rect', args), lambda: short(cmath.rect(*args)))
print(cmath.pi == 3.141592653589793, cmath.e == 2.718281828459045)
