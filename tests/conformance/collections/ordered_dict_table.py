# truth: reference 1.25
# OrderedDict: construction, order after each change, popitem, move of keys, repr.

from collections import OrderedDict

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
def fresh():
    return OrderedDict([('b', 1), ('a', 2), ('c', 3)])


CHANGES = {
    'store old': lambda d: d.__setitem__('a', 9), 'store new': lambda d: d.__setitem__('z', 9),
    'delete': lambda d: d.__delitem__('a'), 'delete missing': lambda d: d.__delitem__('q'),
    'pop': lambda d: d.pop('b'), 'pop missing': lambda d: d.pop('q'), 'pop default': lambda d: d.pop('q', 0),
    'popitem': lambda d: d.popitem(), 'update': lambda d: d.update({'x': 0}),
    'update pairs': lambda d: d.update([('c', 0), ('y', 1)]), 'setdefault': lambda d: d.setdefault('n', 5),
    'setdefault old': lambda d: d.setdefault('c', 5), 'clear': lambda d: d.clear(),
    'get': lambda d: (d.get('a'), d.get('q'), d.get('q', 1)), 'copy': lambda d: list(d.copy().items()),
    'in': lambda d: ('a' in d, 'q' in d), 'load': lambda d: d['q'],
    'reinsert': lambda d: (d.pop('b'), d.__setitem__('b', 0)),
    'three popitems': lambda d: [d.popitem() for _ in range(3)], 'four': lambda d: [d.popitem() for _ in range(4)],
}
for name in sorted(CHANGES):
    d = fresh()
    t(name, lambda: CHANGES[name](d))
    print(list(d), list(d.values()), len(d), bool(d), d)
for args in ((), ([],), ({},), ([(1, 2)],), (5,), (None,), ('ab',), ([1],)):
    t(('make', args), lambda: OrderedDict(*args))
t('named', lambda: OrderedDict(a=1))
t('equal', lambda: (fresh() == fresh(), fresh() == OrderedDict([('a', 2), ('b', 1), ('c', 3)])))
big = OrderedDict()
for i in range(50):
    big[(i * 37) % 101] = i
for i in range(0, 101, 3):
    big.pop(i, None)
print(list(big))
