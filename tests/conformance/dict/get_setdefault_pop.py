# truth: reference 1.25
# get, setdefault, pop and popitem with every count of arguments, on keys of many types.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
KEYS = [1, 1.0, True, 'a', (), (1, 'a'), None, 10 ** 20, 2.5, 1j, frozenset((1,)), Ellipsis, int]
for key in KEYS:
    d = {1: 'one', 'a': 'letter', None: 'nothing'}
    t(('get', key), lambda: d.get(key))
    t(('get', key, 'd'), lambda: d.get(key, 'd'))
    t(('setdefault', key), lambda: d.setdefault(key))
    t(('setdefault', key, 's'), lambda: d.setdefault(key, 's'))
    t(('len', key), lambda: len(d))
    t(('pop', key), lambda: d.pop(key))
    t(('pop', key, 'p'), lambda: d.pop(key, 'p'))
    t(('pop', key), lambda: d.pop(key))
    t(('in', key), lambda: key in d)
for name in ('get', 'setdefault', 'pop', 'popitem', 'copy', 'clear', 'keys', 'values', 'items', 'update'):
    for count in range(4):
        t((name, count), lambda: getattr({}, name)(*range(count)))
for key in ([], {}, set(), bytearray(b'x'), [1]):
    for name in ('get', 'setdefault', 'pop'):
        t((name, key), lambda: getattr({'some': 1, 5: 2}, name)(key))
