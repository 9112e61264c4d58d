# truth: reference 1.25
# dict() and update() from pairs, mappings and names, and what they refuse.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class Mapping:
    def keys(self):
        return ['k1']

    def __getitem__(self, key):
        return key + '!'


def pairs():
    yield 'g', 1
    yield ['h', 2]
    yield 'ij'


def ordered(d):
    return sorted(d.items(), key=str)


SOURCES = {
    'dict': lambda: {'a': 1}, 'pairs': lambda: [('a', 1), ['b', 2], 'cd'], 'generator': pairs,
    'zip': lambda: zip('xy', (1, 2)), 'empty': lambda: [], 'text': lambda: 'ab', 'texts': lambda: ['ab', 'cd'],
    'triples': lambda: [(1, 2, 3)], 'singles': lambda: [(1,)], 'ints': lambda: [1, 2], 'int': lambda: 5,
    'none': lambda: None, 'bytes': lambda: [b'ab', b'cd'], 'unhashable': lambda: [([], 1)],
    'enumerate': lambda: enumerate('pq'), 'items': lambda: {1: 2}.items(), 'set': lambda: {(1, 2)},
    'empty tuple': lambda: ((),), 'float': lambda: 1.5, 'generators': lambda: [iter((1, 2))],
}
for name in sorted(SOURCES):
    t(('dict', name), lambda: ordered(dict(SOURCES[name]())))
    t(('dict and name', name), lambda: ordered(dict(SOURCES[name](), n=0)))
    d = {'a': 0, 'z': 26}
    t(('update', name), lambda: d.update(SOURCES[name]()))
    print(ordered(d))
    t(('update and name', name), lambda: d.update(SOURCES[name](), a='named'))
    print(ordered(d))
t('names', lambda: ordered(dict(b=1, a=2)))
t('stars', lambda: ordered(dict(**{'x': 1}, **{'y': 2})))
t('update two', lambda: {}.update({}, {}))
t('update none', lambda: {}.update())
