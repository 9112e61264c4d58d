# truth: reference 1.25
# Which classes have hashes: with __eq__, __hash__, both, neither, None, and what derives from them.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class Neither:
    pass


class OnlyEq:
    def __eq__(self, other):
        return True


class OnlyHash:
    def __hash__(self):
        return 7


class Both(OnlyEq):
    def __hash__(self):
        return 8


class FromHash(OnlyHash):
    def __eq__(self, other):
        return isinstance(other, FromHash)


class FromBoth(Both):
    pass


class Wrong:
    def __init__(self, result):
        self.result = result

    def __hash__(self):
        return self.result


for kind in (Neither, OnlyHash, Both, FromBoth):
    x, y = kind(), kind()
    t((kind.__name__, 'hash'), lambda: hash(x) == hash(x))
    t((kind.__name__, 'same'), lambda: hash(x) == hash(y))
    t((kind.__name__, 'eq'), lambda: (x == y, x != y, x == x, x == 1, x == None))
    t((kind.__name__, 'in list'), lambda: (y in [x], [x].count(y)))
    t((kind.__name__, 'in set'), lambda: len({x, y}))
    t((kind.__name__, 'in dict'), lambda: {x: 1}.get(y, 'absent'))
    t((kind.__name__, 'in tuple'), lambda: hash((x, 1)) == hash((x, 1)))
for kind in (OnlyEq, FromHash):
    t((kind.__name__, 'eq'), lambda: (kind() == kind(), kind() == 5))
    t((kind.__name__, 'in'), lambda: kind() in [kind()])
t('only eq', lambda: hash(OnlyEq()))
for result in (0, 5, -5, True, 'a', None, 1.5, [], ()):
    t(('result', result), lambda: hash(Wrong(result)))
