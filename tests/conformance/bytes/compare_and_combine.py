# truth: reference 1.25
# Comparison, +, * and in of bytes, bytearray and memoryview in every pair.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
VALUES = [b'', b'a', b'ab', b'b', bytearray(), bytearray(b'a'), bytearray(b'ab'), memoryview(b'a'), memoryview(b'')]


def plain(x):
    return ('view', bytes(x)) if isinstance(x, memoryview) else x


for a in VALUES:
    for b in VALUES:
        label = (plain(a), plain(b))
        t(label + ('==',), lambda: (a == b, a != b))
        t(label + ('<',), lambda: a < b)
        t(label + ('+',), lambda: a + b)
