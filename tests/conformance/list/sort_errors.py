# truth: reference 1.25
# What sort() and sorted() refuse, and that the list keeps all its items when a comparison raises.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class Odd:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        if self.n == 3 or other.n == 3:
            raise ValueError('three')
        return self.n < other.n

    def __repr__(self):
        return 'Odd(%d)' % self.n


MIXED = [[1, 'a'], ['a', 1], [None, 1], [1, None], [1j, 2], [2, 1j], [{}, {}], [set(), {1}], [(1,), [1]], 
         [1, 2, 'x'], [print, len], [object, int], [(1, 'a'), (1, 2)], [[1], [None]], [True, 'a'], [1.5, None]]
for items in MIXED:
    t(('sort', items), lambda: items.sort() or 'sorted')
    t(('sorted', items), lambda: sorted(items) and 'sorted')
odd = [Odd(n) for n in (5, 1, 3, 2, 4)]
t('raises', lambda: odd.sort())
print(sorted([o.n for o in odd]), len(odd))
for args, named in (((1,), {}), ((len,), {}), ((None,), {}), ((), {'key': 1}), ((), {'key': 'abc'}), ((), {'foo': 1}),
                    ((), {'reverse': 'yes'}), ((), {'key': None, 'reverse': None}), ((), {'cmp': len})):
    t(('sort', args, named), lambda: ['bb', 'a'].sort(*args, **named))
    t(('sorted', args, named), lambda: sorted(['bb', 'a'], *args, **named))
for what in (1, None, 1.5, len, object()):
    t(('sorted', type(what)), lambda: sorted(what))
t('nothing', lambda: sorted())
t('changed', lambda: (lambda items: (items.sort(key=lambda x: -x), items))([3, 1, 2]))
