# truth: reference 1.25
# split and rsplit with separators of one and more characters, limits, and no separator.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
TEXTS = ('', ' ', 'a', 'a b', ' a  b ', 'a,b,,c', ',', ',,', 'aXXbXXc', 'é,ü')
for text in TEXTS:
    for sep in (',', 'XX', 'é', ' '):
        print(repr(text), repr(sep), [text.split(sep, n) for n in (-1, 0, 1, 2)], [text.rsplit(sep, n) for n in (-1,
                                                                                                                 0,
                                                                                                                 1,
                                                                                                                 2)])
    print(repr(text), text.split(), text.rsplit(), [text.split(None, n) for n in (-1, 0, 1, 5)])
for args in (('',), (5,), (b',',), ([],), (',', 'a'), (',', None), (',', 1.5), (',', 1, 2), (None, None), (None,
                                                                                                           'x')):
    t(('split', args), lambda: 'a,b'.split(*args))
    t(('rsplit', args), lambda: 'a,b'.rsplit(*args))
