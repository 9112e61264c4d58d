# truth: reference 1.25
# abs, divmod, pow, round, bin, chr, hash of numbers of each type: a grid.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
NUMBERS = (0, 1, -1, 7, -7, True, 0.0, -0.0, 2.5, -2.5, 1e20, 10 ** 20, -10 ** 20, 1j, 3 - 4j)
for x in NUMBERS:
    t(('abs', x), lambda: abs(x))
    t(('round', x), lambda: round(x))
    t(('int', x), lambda: int(x))
    t(('float', x), lambda: float(x))
    t(('complex', x), lambda: complex(x))
    t(('bool', x), lambda: bool(x))
    t(('neg', x), lambda: (-x, +x))
    t(('hash', x), lambda: hash(x) == hash(x + 0))
    for y in (3, -2.0, True):
        t(('divmod', x, y), lambda: divmod(x, y) if not isinstance(x, complex) else 'skipped')
        t(('pow', x, y), lambda: pow(x, y) if not isinstance(x, complex) and x else 'skipped')
        t(('order', x, y), lambda: (x < y, x == y, min(x, y), max(x, y)) if not isinstance(x, complex) else x == y)
