# truth: reference 1.25
# hash of equal values of different types, of what has none; id and is of shared objects.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class Plain:
    pass


class Same:
    def __hash__(self):
        return 42

    def __eq__(self, other):
        return True


VALUES = [0, 1, -1, 2 ** 30, True, False, None, 'a', '', b'a', (), (1,), (1, 'a', None), 1.0, 0.0, 2j,
          frozenset([1]), int, len, Ellipsis, Plain, Same(), range(3),
          [], {}, set(), bytearray(), [1], slice, ValueError, 10 ** 20]
for i, x in enumerate(VALUES):
    t((i, 'hash is int'), lambda: type(hash(x)))
    t((i, 'hash twice'), lambda: hash(x) == hash(x))
    t((i, 'id twice'), lambda: (id(x) == id(x), type(id(x))))
    t((i, 'equal'), lambda: [j for j, y in enumerate(VALUES[:16]) if x == y])
t('small ints', lambda: [hash(n) for n in (0, 1, 2, 100, 12345)])
t('bools', lambda: (hash(True), hash(False), hash(1.0), hash(0.0)))
t('same', lambda: hash(Same()))
t('tuple', lambda: hash((1, 2)) == hash((1, 2)))
t('text', lambda: hash('abc') == hash('ab' + 'c'))
t('octets', lambda: hash(b'abc') == hash(bytes([97, 98, 99])))
t('none', lambda: hash())
t('two', lambda: hash(1, 2))
a = b = []
print(a is b, a is not [], id(a) == id(b), None is None, a == b)
