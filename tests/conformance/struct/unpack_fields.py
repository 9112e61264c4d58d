# truth: reference 1.25
# unpack() of several fields, with padding, text and repeats.

import struct

CASES = [
    'struct.unpack("<bh", b"\\x01\\x02\\x03")', 'struct.unpack("bh", b"\\x01\\x00\\x02\\x03")',
    'struct.unpack("2b", b"\\x01\\x02")',
    'struct.unpack("<2b2h", b"\\x01\\x02\\x03\\x00\\x04\\x00")', 'struct.unpack("3s", b"abc")',
    'struct.unpack("3sb", b"abcd")', 'struct.unpack("0s", b"")', 'struct.unpack("0b", b"")',
    'struct.unpack("x", b"a")', 'struct.unpack("bxb", b"abc")', 'struct.unpack("3xb", b"abcd")',
    'struct.unpack("", b"")', 'struct.unpack("", b"abc")', 'struct.unpack("b", b"")',
    'struct.unpack("b", "a")', 'struct.unpack("b", "é")', 'struct.unpack("b", bytearray(b"a"))',
    'struct.unpack("<H", memoryview(b"ab"))', 'struct.unpack("b", 5)', 'struct.unpack("b", None)',
    'struct.unpack("b", [1])', 'struct.unpack("b")', "struct.unpack()",
    'struct.unpack("2s2s", b"abcd")', 'struct.unpack("bi", b"\\1\\0\\0\\0\\2\\0\\0\\0")',
    'struct.unpack("!bi", b"\\1\\0\\0\\0\\2")', 'struct.unpack("16s", b"x" * 16)',
    'struct.unpack("<3f", b"\\0\\0\\x80\\x3f" * 3)', 'struct.unpack("b", b"a", 0)',
    'struct.unpack("b", b"ab", 1)', 'struct.unpack("b", b"ab", -1)',
    'struct.unpack("b", b"ab", 2)',
]


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)


for case in CASES:
    show(case)
