# truth: reference 1.25
# * and in of bytes and bytearray, with numbers and octets around their limits.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
for kind in (bytes, bytearray):
    data = kind(b'ab\xff')
    for n in (-1, 0, 1, 3, True, False, 1.0, '2', None, (), 10 ** 30 * 0):
        t((kind, '*', n), lambda: data * n)
        t((kind, 'r*', n), lambda: n * data)
    for part in (b'', b'a', b'ab', b'ba', b'ab\xff', b'ab\xff\xff', bytearray(b'b')):
        t((kind, 'in', part), lambda: part in data)
        t((kind, 'not in', part), lambda: part not in data)
    for i in (0, 2, -1, -3, 3, -4, 10 ** 20, True, 1.0, 'a', None):
        t((kind, 'index', i), lambda: data[i])
    t((kind, 'iter'), lambda: list(data))
    t((kind, 'min'), lambda: (min(data), max(data), sum(data), sorted(data, reverse=True)))
    t((kind, 'reversed'), lambda: list(reversed(data)))
    t((kind, 'enumerate'), lambda: list(enumerate(data)))
    t((kind, 'hash'), lambda: hash(data) == hash(b'ab\xff'))
    t((kind, 'bool'), lambda: (bool(data), bool(kind())))
    t((kind, 'float'), lambda: float(kind(b'1.5')))
for x in ('a', None, 1.5):
    t(('in', x), lambda: x in b'abc')
t('int', lambda: (int(b'12'), int(b'ff', 16), int(b' -7 ')))
