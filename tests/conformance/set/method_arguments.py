# truth: reference 1.25
# Every method of sets with iterables, no iterables, several arguments and none.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
ARGUMENTS = [(), ([1, 5],), ('ab',), (range(3),), ({1: 2},), (5,), (None,), ([1], [2]), ([[]],), (iter([1, 2]),)]
METHODS = ['union', 'intersection', 'difference', 'symmetric_difference', 'update', 'intersection_update',
           'difference_update', 'symmetric_difference_update', 'isdisjoint', 'issubset', 'issuperset']


def shown(x):
    if isinstance(x, (set, frozenset)):
        return type(x).__name__, sorted(x, key=str)
    return x


for name in METHODS:
    for arguments in ARGUMENTS[:-1]:
        s = {1, 2, 3}
        t((name, arguments), lambda: shown(getattr(s, name)(*arguments)))
        print(shown(s))
    t((name, 'iterator'), lambda: shown(getattr({1, 2, 3}, name)(iter([1, 9]))))
