# truth: reference 1.25
# range objects: start, stop, step, equality, len, truth, repr and what they refuse.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
RANGES = [range(0), range(5), range(1, 5), range(5, 1), range(5, 1, -1), range(0, 10, 3), range(0, 12, 3),
          range(0, 9, 3), range(-3, 3), range(10, 0, -5), range(2, 2, 9), range(1, 2, 100), range(0, -1)]
for r in RANGES:
    print(r, r.start, r.stop, r.step, len(r), bool(r), list(r), r == range(r.start, r.stop, r.step))
    print([r == other for other in RANGES], [r != other for other in RANGES])
    print([x in r for x in (-1, 0, 1, 2, 5, 9, 10)], r == list(r), r == None)
r = range(5)
for name in ('start', 'stop', 'step', 'other'):
    t(('set', name), lambda: setattr(r, name, 1))
    t(('get', name), lambda: getattr(r, name))
for other in (range(5), [1], 2, None):
    t(('+', other), lambda: r + other)
    t(('<', other), lambda: r < other)
    t(('*', other), lambda: r * other)
for args in ((), (1, 2, 3, 4), (1, 2, 0), ('a',), (None,), (1.5,), (1, 2.0), (1, 'x'), (1, 2, None), (True,), ([],)):
    t(('range', args), lambda: range(*args))
for x in ('a', None, 1.0, 2.5, [], (1,)):
    t(('in', x), lambda: x in r)
t('named', lambda: range(stop=3))
t('store', lambda: exec('r[0] = 1', {'r': r}))
t('delete', lambda: exec('del r[0]', {'r': r}))
