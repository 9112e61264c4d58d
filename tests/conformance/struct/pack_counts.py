# truth: reference 1.25
# Repeat counts; values too few leave zeros, those too many are left out.

import struct

CASES = [
    'struct.pack("3b", 1, 2, 3)', 'struct.pack("3b", 1, 2)', 'struct.pack("3b", 1)',
    'struct.pack("3b")', 'struct.pack("3b", 1, 2, 3, 4)', 'struct.pack("b3h", 1, 2, 3, 4)',
    'struct.pack("<b3h", 1, 2, 3, 4)', 'struct.pack("<2b2h", 1, 2, 3)', 'struct.pack("0b", 1)',
    'struct.pack("0b2b", 1, 2)', 'struct.pack("<I")', 'struct.pack("<d")', 'struct.pack("d")',
    'struct.pack("5x")', 'struct.pack("<bxb", 1, 2)', 'struct.pack("b3xb", 1, 2)',
    'struct.pack("xx", 1)', 'struct.pack("", 1)', 'struct.pack("<")',
    'struct.pack("10s", b"abc")', 'struct.pack("2s", b"abc")', 'struct.pack("s", b"abc")',
    'struct.pack("0s", b"abc")', 'struct.pack("s")', 'struct.pack("3s")',
    'struct.pack("3s2b", b"abc", 1, 2)', 'struct.pack("3s2b", b"ab")',
    'struct.pack("2s2s", b"ab", b"cd")', 'struct.pack("3s", "ab")', 'struct.pack("4s", "é")',
    'struct.pack("<3sI", b"abc", 5)', 'struct.pack("3sI", b"abc", 5)', 'struct.pack("b", *[])',
    'struct.pack("2b", *[5, 6])', 'struct.pack("I0q", 1)', 'struct.pack("b0i", 1)',
    'struct.pack("<3f", 1, 2, 3)', 'struct.pack("<2d", 1)', 'struct.pack("2e", 1, 2)',
    'struct.pack("@b2i", 1, 2, 3)', 'struct.pack("16s", bytearray(b"x" * 16))',
    'struct.pack("4s", memoryview(b"abcd"))', 'struct.pack("b", 1, "rest is not looked at")',
    'struct.pack("4s", "")',
]


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)


for case in CASES:
    show(case)
