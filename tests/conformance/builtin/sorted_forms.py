# truth: reference 1.25
# sorted over every iterable with key and reverse; keys of tuples, negatives, methods; by attribute.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class Item:
    def __init__(self, name, size):
        self.name, self.size = name, size

    def __repr__(self):
        return '%s:%d' % (self.name, self.size)

    def weight(self):
        return -self.size


ITEMS = [Item('c', 1), Item('a', 3), Item('b', 2)]
SOURCES = {'list': [3, 1, 2], 'tuple': (3, 1, 2), 'text': 'hello', 'bytes': b'cab', 'range': range(5, 0, -2),
           'dict': {'b': 1, 'a': 2}, 'set': {3, 1, 2}, 'frozenset': frozenset('xyz'), 'empty': [], 'floats': [2.5,
                                                                                                              -1.0,
                                                                                                              2, 0],
                                                                                                              'tuples': [(1, 'b'), (0, 'z'), (1, 'a')], 'lists': [[2], [1, 9], []]}
for name in sorted(SOURCES):
    for reverse in (False, True):
        t((name, reverse), lambda: sorted(SOURCES[name], reverse=reverse))
    t((name, 'key'), lambda: sorted(SOURCES[name], key=lambda x: str(x)))
    t((name, 'generator'), lambda: sorted(x for x in SOURCES[name]))
    t((name, 'type'), lambda: type(sorted(SOURCES[name])))
KEYS = {'name': lambda i: i.name, 'size': lambda i: i.size, 'weight': Item.weight, 'pair': lambda i: (i.size > 1,
                                                                                                      i.name),
                                                                                                      'text': repr,
                                                                                                      'id is missing': lambda i: i.missing, 'none': lambda i: None}
for name in sorted(KEYS):
    if name == 'none':
        continue
    for reverse in (False, True):
        t((name, reverse), lambda: sorted(ITEMS, key=KEYS[name], reverse=reverse))
t('no key', lambda: sorted(ITEMS))
words = 'the Quick brown fox Jumps over a lazy Dog'.split()
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=lambda w: (len(w), w)), sorted(words,
                                                                                                    key=lambda w: (-len(w), w.lower())))
calls = []
print(sorted([3, 1, 2], key=lambda x: calls.append(x) or x), sorted(set(calls)))
