# truth: reference 1.25
# add, discard, remove, pop, clear, copy and in, with keys of many types.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
KEYS = [1, 1.0, True, 0, -0.0, '', 'a', (), (1, ()), None, 2 ** 70, 1j, frozenset(), int, len, Ellipsis]
for key in KEYS:
    s = {1, 'a', None}
    t(('in', key), lambda: key in s)
    t(('add', key), lambda: s.add(key))
    print(len(s), key in s)
    t(('discard', key), lambda: s.discard(key))
    t(('remove', key), lambda: s.remove(key))
    print(len(s), key in s)
for key in ([], {}, set(), bytearray(b'a'), [1, 2]):
    for name in ('add', 'discard', 'remove'):
        t((name, key), lambda: getattr({5}, name)(key))
    t(('in', key), lambda: key in {5})
for name in ('add', 'discard', 'remove', 'pop', 'clear', 'copy'):
    for count in range(3):
        t((name, count), lambda: getattr({7}, name)(*[7] * count))
    t(('frozen', name), lambda: getattr(frozenset([7]), name)())
one = {9}
two = one.copy()
two.add(1)
print(one, len(two), one.pop(), one, two is one, frozenset([1]).copy())
