# truth: reference 1.25
# The ends of the range of each integer code, both orders, and values of wrong types.

import struct

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
SIZES = {'b': 1, 'B': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'q': 8, 'Q': 8}
for code in sorted(SIZES):
    bits = SIZES[code] * 8
    low, high = (0, 2 ** bits - 1) if code.isupper() else (-2 ** (bits - 1), 2 ** (bits - 1) - 1)
    for mark in '<>!@':
        for value in (low, high, 0, 1, 100):
            data = struct.pack(mark + code, value)
            print(mark, code, value, data, struct.unpack(mark + code, data)[0] == value)
    for wrong in ('a', None, b'a', [1]):
        t((code, wrong), lambda: struct.pack('<' + code, wrong))
