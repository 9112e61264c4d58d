# truth: reference 1.25
# min and max with iterables, several arguments, key and default, and their errors.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
CASES = [((3, 1, 2), {}), (([3, 1, 2],), {}), (('hello',), {}), ((b'hello',), {}), (([],), {}), (((),),
                                                                                                 {'default': 'd'}),
                                                                                                 (([5],),
                                                                                                  {'default': 'd'}),
                                                                                                  (([],),
                                                                                                   {'default': None}),
         ((1,), {}), ((), {}), ((None,), {}), ((1, 2), {'key': lambda x: -x}), (([1, -5, 3],), {'key': abs}),
         ((['bb', 'a', 'ccc'],), {'key': len}), ((1, 'a'), {}),
         ((['a', 1],), {}), ((1, 2), {'default': 3}), (([1, 2],), {'key': 5}), (([1, 2],), {'foo': 5}), ((1.5, 1,
                                                                                                          True), {}),
                                                                                                          ((True, 1,
                                                                                                            1.0), {}),
         ((float('nan'), 1), {}), ((1, float('nan')), {}), (((1, 2), (1, 3), (0, 9)), {}), (([[1], [0, 5]],), {}),
         ((range(5),), {}),
         (('', 'a'), {}), ((10 ** 20, 1e20, 5), {}), (([None],), {}), (([None, None],), {}), (([1, 2, 3],),
                                                                                              {'key': lambda x: [][x]}), ((1, 2, 3), {'key': lambda x: x == 2}),
         (([{}, {}],), {}), ((1j, 2j), {}), (('ab', 'abc', 'a'), {'key': lambda s: s[-1]}), (([],), {'key': len,
                                                                                                     'default': 0})]
for args, named in CASES:
    t(('min', args, sorted(named)), lambda: min(*args, **named))
    t(('max', args, sorted(named)), lambda: max(*args, **named))
t('gen', lambda: (min(x * x for x in (3, -1)), max(x for x in 'az')))
