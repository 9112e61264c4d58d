# truth: reference 1.25
# Arrays that grow one by one and by others, seen through memoryviews, as buffers of struct and bytes.

from array import array
import struct

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
for code in ('b', 'H', 'i', 'Q'):
    a = array(code)
    for i in range(10):
        a.append(i * i)
        if i % 3 == 0:
            print(code, i, len(a), a, sum(a), max(a), i * i in list(a))
    a.extend(array(code, [100, 101]))
    view = memoryview(a)
    view[0] = 77
    print(code, a[0], list(view[-2:]), len(bytes(view)), bytes(view)[:4], bytes(a) == bytes(view))
    half = view[2:6]
    half[1] = 99
    print(code, a[3], list(half), a[2:6] == half, a[1:3])
    t((code, 'find'), lambda: bytearray(a)[:6])
    t((code, 'unpack'), lambda: struct.unpack_from('<2' + code, a))
    t((code, 'pack'), lambda: (struct.pack_into('<' + code, a, 0, 5), a[0]))
    t((code, 'slice store'), lambda: exec('a[0:2] = b', {'a': a, 'b': array(code, [1, 2, 3])}))
    print(code, a)
    for wrong in ([1], b'ab', 'ab', 5):
        t((code, 'slice store', wrong),
          lambda: exec('a[0:1] = b', {'a': a, 'b': wrong}) if code != 'b' or not isinstance(wrong,
                                                                                            bytes) else 'skipped')
    t((code, 'delete'), lambda: exec('del a[0]', {'a': a}))
    t((code, 'attribute'), lambda: a.nothing)
