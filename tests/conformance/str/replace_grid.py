# truth: reference 1.25
# replace with parts that overlap, repeat, are empty results, and counts.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
TEXTS = ('', 'a', 'aaa', 'abab', 'banana', 'éaé', 'x.y.z')
for text in TEXTS:
    for old, new in (('a', ''), ('a', 'b'), ('a', 'aa'), ('ab', 'x'), ('ana', '<>'), ('é', 'ee'), ('zz', 'q'), ('.',
                                                                                                                '..')):
        t((text, old, new), lambda: [text.replace(old, new)] + [text.replace(old, new, n) for n in (-1, 0, 1, 2)])
for args in ((), ('a',), ('a', 'b', 'c'), ('a', 5), (5, 'a'), (b'a', b'b'), ('a', None), (None, 'a'), ('a', 'b',
                                                                                                       None), ('a',
                                                                                                               'b',
                                                                                                               1.5),
                                                                                                               ('a',
                                                                                                                'b',
                                                                                                                1,
                                                                                                                2)):
    t(args, lambda: 'banana'.replace(*args))
