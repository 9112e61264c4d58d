# truth: reference 1.25
# What __getitem__ gets for each kind of subscript, slice attributes and slice.indices.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class Show:
    def __getitem__(self, key):
        return key


s = Show()
BOUNDS = (None, 0, 2, -1, -9, 9)
for key in (s[1:2], s[:], s[::], s[1:], s[:2], s[::3], s[1:2:3], s['a':'b'], s[1.5:None:()], s[-1:-2:-3]):
    print(key, type(key), key.start, key.stop, key.step)
for key in (s[1:2, 3], s[:, :], s[..., 0], s[()], s[1, ], s[None]):
    print(key, type(key))
for start in BOUNDS:
    for stop in BOUNDS:
        for step in (None, 1, 2, -1, -2):
            t((start, stop, step), lambda: s[start:stop:step].indices(5))
for size in (0, 1, 10):
    t(('size', size), lambda: [s[1:].indices(size), s[:-1].indices(size), s[::-1].indices(size)])
t('equal', lambda: s[1:2] == s[1:2])
t('set', lambda: setattr(s[1:2], 'start', 5))
t('slice()', lambda: slice(1))
t('zero step', lambda: s[::0].indices(4))
t('text', lambda: s['a':].indices(4))
t('attribute', lambda: s[1:].nothing)
