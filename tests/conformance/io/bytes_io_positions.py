# truth: reference 1.25
# BytesIO: writes at, over and past the end after seeks; reads by size; getvalue after each.

import io

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
for start in (b'', b'hello', b'0123456789'):
    for seek in ((0,), (3,), (12,), (0, 2), (1, 1)):
        s = io.BytesIO(start)
        t((start, seek, 'seek'), lambda: s.seek(*seek))
        t((start, seek, 'write'), lambda: s.write(b'XYZ'))
        print(s.getvalue(), s.tell())
        t('read', lambda: s.read(2))
        s.seek(1)
        t('readinto', lambda: (lambda b: (s.readinto(b), b))(bytearray(4)))
        t('rest', lambda: (s.read(), s.tell()))
for x in ('text', 5, None, bytearray(b'ba'), memoryview(b'mv'), b''):
    s = io.BytesIO()
    t('write', lambda: s.write(x))
    print(s.getvalue())
