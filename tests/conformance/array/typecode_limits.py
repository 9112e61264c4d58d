# truth: reference 1.25
# Each integer code of array at the ends of its range.

from array import array

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
SIZES = {'b': 1, 'B': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'q': 8, 'Q': 8}
for code in sorted(SIZES):
    bits = SIZES[code] * 8
    low, high = (0, 2 ** bits - 1) if code.isupper() else (-2 ** (bits - 1), 2 ** (bits - 1) - 1)
    a = array(code, [low, high, 0, 1])
    print(code, a, len(a), list(a), a[0] == low, a[1] == high)
    a.append(high)
    a.extend(array(code, [low, 5]))
    print(code, a, list(a)[::-1])
    print(code, len(bytes(a)), array(code, bytes(a)) == a)
    for wrong in ('x', None, 1.5, [1]):
        t((code, 'store', wrong), lambda: array(code, [wrong]))
for code in 'fd':
    a = array(code, [0, 1, -1.5, 1e10, 2.0 ** -20])
    print(code, a, list(a), len(bytes(a)))
    for value in (float('inf'), float('-inf'), float('nan'), True, 'x', None):
        t((code, value), lambda: array(code, [value]))
