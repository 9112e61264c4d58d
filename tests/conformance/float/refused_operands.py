# truth: reference 1.25
# What floats refuse: operators with other types, bit operations, attributes and calls.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
x = 1.5
for other in ('a', b'a', None, [], (), {}, set(), object, len, range(2)):
    for name, f in (('+', lambda: x + other), ('r-', lambda: other - x), ('*', lambda: x * other), ('/',
                                                                                                    lambda: x / other),
                    ('r//', lambda: other // x), ('<', lambda: x < other), ('==', lambda: x == other), ('**',
                                                                                                        lambda: x ** other)):
        t((name, other), f)
for name, f in (('&', lambda: x & 1), ('|', lambda: 1 | x), ('^', lambda: x ^ x), ('<<', lambda: x << 1), ('>>',
                                                                                                           lambda: 1 >> x), ('~', lambda: ~x),
                ('@', lambda: x @ x), ('index', lambda: [1, 2][x]), ('range', lambda: range(x)), ('chr',
                                                                                                  lambda: chr(x)),
                                                                                                  ('call',
                                                                                                   lambda: x()),
                ('iter', lambda: iter(x)), ('len', lambda: len(x)), ('item', lambda: x[0]), ('in', lambda: 1 in x),
                ('attribute', lambda: x.real),
                ('hex', lambda: x.hex()), ('float', lambda: float(1, 2)), ('float none', lambda: float()),
                ('float list', lambda: float([])),
                ('float complex', lambda: float(1j)), ('float None', lambda: float(None)), ('bool', lambda: (bool(x),
                                                                                                             bool(0.0), bool(float('nan'))))):
    t(name, f)
