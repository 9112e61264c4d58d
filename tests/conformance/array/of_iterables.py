# truth: reference 1.25
# array() of lists, ranges, generators, octets and texts for several codes; +, in, slices, errors.

from array import array

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
SOURCES = {'empty': lambda: [], 'list': lambda: [1, 2, 3], 'tuple': lambda: (4, 5), 'range': lambda: range(3),
           'gen': lambda: (x * 2 for x in range(3)), 'bytes': lambda: b'\x01\x02\x03\x04\x05\x06\x07\x08',
           'bytearray': lambda: bytearray(8), 'text': lambda: 'ab', 'floats': lambda: [1.5], 'int': lambda: 5,
           'none': lambda: None, 'map': lambda: map(int, '123'), 'set': lambda: {7}}
for code in ('b', 'B', 'H', 'i', 'q', 'f', 'd'):
    for name in sorted(SOURCES):
        if code in 'fd' and name in ('bytes', 'bytearray'):
            continue
        t((code, name), lambda: array(code, SOURCES[name]()))
a = array('i', [1, 2, 3])
for other in (array('i', [4]), array('b', [5]), [6], b'1234', (7,), 'abcd', 5, None):
    t(('+', other), lambda: a + other)
    t(('==', other), lambda: a == other)
for i in (0, 2, -1, 3, -4, 'a', None, 1.0):
    t(('load', i), lambda: a[i])
for args in ((), ('i', [], 1), (5,), (None,), ('',), ('z',), ('ii',)):
    t(args, lambda: array(*args))
