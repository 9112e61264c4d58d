# truth: reference 1.25
# memoryview of arrays of each code: items, length, slices, stores and bytes().

from array import array

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
for code in 'bBhHiIqQ':
    a = array(code, [1, 2, 3, 4])
    m = memoryview(a)
    print(code, len(m), list(m), m[0], m[-1], list(m[1:3]), bytes(m[1:2]), list(m[::1]))
    m[0] = 7
    m[1:3] = array(code, [8, 9])
    print(code, a, m == a, m[0:2] == a[0:2])
    for i in (4, -5, 'a', None, 1.0):
        t((code, i), lambda: m[i])
    for value in ('a', None, [1]):
        t((code, value), lambda: exec('m[0] = v', {'m': m, 'v': value}))
for code in 'fd':
    a = array(code, [0.5, 1.5, -2.0])
    m = memoryview(a)
    print(code, len(m), list(m), m[1], list(m[1:]))
    m[0] = 3
    print(a)
