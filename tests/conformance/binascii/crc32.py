# truth: reference 1.25
# crc32() of every length, with a start, and in pieces.

import binascii

data = bytes((i * 73 + 5) & 255 for i in range(40))
for size in range(40):
    print(size, binascii.crc32(data[:size]), binascii.crc32(data[size:], binascii.crc32(data[:size])))
for start in (0, 1, -1, 2**31, 2**32 - 1, 2**32, 2**40 + 1, 2**64, True):
    print(start, binascii.crc32(b"abc", start))
for args in (("text",), (bytearray(b"text"),), (5,), (None,), (b"a", "x"), (b"a", None), (b"a", 1.5), ()):
    try:
        print(args, binascii.crc32(*args))
    except Exception as error:
        print(args, type(error).__name__ + ":", error)
