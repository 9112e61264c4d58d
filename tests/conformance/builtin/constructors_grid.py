# truth: reference 1.25
# Each builtin type called with nothing, with values of each type, and with two.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
KINDS = (bool, int, float, complex, str, bytes, bytearray, list, tuple, dict, set, frozenset, range, object,
         enumerate, zip, map, filter, reversed, memoryview)
VALUES = (0, 3, -1, 1.5, '', '7', b'12', None, [], [1, 2], (3, 4), {}, True)
for kind in KINDS:
    def text(x):
        if kind in (enumerate, zip, map, filter, reversed):
            return list(x)
        if kind is object:
            return type(x)
        if kind in (set, frozenset):
            return sorted(x)
        return bytes(x) if kind is memoryview else x

    t((kind.__name__, 'none'), lambda: text(kind()))
    for value in VALUES:
        if kind in (bytes, bytearray) and isinstance(value, int) and value < 0:
            continue
        if kind in (int, float) and value == b'12':
            continue
        t((kind.__name__, value), lambda: text(kind(value)))
    if kind not in (map, filter, dict, enumerate):
        for two in ((1, 2, 3, 4),):
            t((kind.__name__, two), lambda: text(kind(*two)))
