# truth: reference 1.25
# to_bytes and from_bytes of both orders over sizes and values, and what does not fit.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
VALUES = (0, 1, 127, 128, 255, 256, 65535, 65536, 2 ** 32, 2 ** 63, 2 ** 64 - 1, 2 ** 64, 10 ** 30)
for value in VALUES:
    for size in (0, 1, 2, 4, 8, 9, 16):
        for order in ('big', 'little'):
            t((value, size, order), lambda: value.to_bytes(size, order))
