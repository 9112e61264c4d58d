# truth: reference 1.25
# Every way to fill parameters: positions, names, defaults, stars, keyword-only, and the errors.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
FUNCTIONS = {
    'none': lambda: (), 'one': lambda a: a, 'two': lambda a, b: (a, b), 'default': lambda a, b=2: (a, b),
    'stars': lambda *a: a, 'names': lambda **k: sorted(k.items()), 'both': lambda *a, **k: (a, sorted(k.items())),
    'mixed': lambda a, b=2, *c, d, e=5, **k: (a, b, c, d, e, sorted(k.items())), 'only': lambda *, x: x,
    'only default': lambda *, x=1, y=2: (x, y),
}
CALLS = ['f()', 'f(1)', 'f(1, 2)', 'f(1, 2, 3)', 'f(a=1)', 'f(b=1)', 'f(1, b=3)', 'f(1, a=3)', 'f(b=1, a=2)',
         'f(*(1, 2))', 'f(1, *(2, 3))', "f(**{'a': 1})", "f(1, **{'b': 2})", 'f(x=1)', 'f(y=9, x=8)', 'f(1, d=4)',
         'f(1, 2, 3, d=4, e=6, z=7)',
         'f(d=4, a=1)', "f(*[1], **{'d': 2})"]
for name in sorted(FUNCTIONS):
    for call in CALLS:
        t((name, call), lambda: eval(call, {'f': FUNCTIONS[name]}))
