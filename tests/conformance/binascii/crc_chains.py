# truth: reference 1.25
# crc32 of parts chained is crc32 of the whole; start values and wrong arguments.

import binascii

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
data = bytes((i * 7 + 3) & 255 for i in range(64))
for cut in range(0, 65, 4):
    first = binascii.crc32(data[:cut])
    print(cut, first, binascii.crc32(data[cut:], first) == binascii.crc32(data))
for start in (0, 1, 0xffffffff, 2 ** 31, 12345):
    for part in (b'', b'\x00', b'a', b'\x00' * 8):
        t((start, part), lambda: binascii.crc32(part, start))
for args in ((), ('text',), (5,), (None,), (b'a', 'b'), (b'a', None), (b'', 0, 0), (bytearray(b'xy'),)):
    t(args, lambda: binascii.crc32(*args))
