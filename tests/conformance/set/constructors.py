# truth: reference 1.25
# set() and frozenset() of every kind of iterable; their repr, hash and truth.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class Iterable:
    def __iter__(self):
        return iter([3])


class Fails:
    def __iter__(self):
        raise OSError(2)


SOURCES = [[], [1, 1, 1], (), 'aaa', b'aa', bytearray(b'b'), range(3), {'k': 'v'}, {5}, frozenset([6]), Iterable(),
           Fails(), 5, None, 1.5, [[]], [{}], [set()], [frozenset()], [()], len]
for i, source in enumerate(SOURCES):
    for kind in (set, frozenset):
        t((kind.__name__, i), lambda: sorted(kind(source)))
        t((kind.__name__, i, 'len'), lambda: len(kind(source)))
        t((kind.__name__, i, 'bool'), lambda: bool(kind(source)))
for kind in (set, frozenset):
    t('none', lambda: kind())
    t('one', lambda: kind('x'))
    t('two', lambda: kind([], []))
    t('named', lambda: kind(iterable=[]))
    t('hash', lambda: hash(kind([1])) == hash(kind([1])))
    t('index', lambda: kind([1])[0])
    t('iter', lambda: [x for x in kind(['z'])])
    t('nested', lambda: kind([kind([1])]))
    t('attribute', lambda: kind().nothing)
    t('neg', lambda: -kind())
    t('+', lambda: kind() + kind())
    t('*', lambda: kind() * 2)
