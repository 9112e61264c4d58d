# truth: reference 1.25
# Format texts that are none, and those that only look so.

import struct

CASES = [
    "struct.calcsize('')", "struct.calcsize('<')", "struct.calcsize('@')", "struct.calcsize('!')",
    "struct.calcsize('>')", "struct.calcsize('3')", "struct.calcsize('<3')",
    "struct.calcsize('b3')", "struct.calcsize('a')", "struct.calcsize('z')",
    "struct.calcsize(' ')", "struct.calcsize('b b')", "struct.calcsize('b<')",
    "struct.calcsize('<<')", "struct.calcsize('-1b')", "struct.calcsize('+1b')",
    "struct.calcsize('1.5b')", "struct.calcsize('b,b')", "struct.calcsize('3 b')",
    "struct.calcsize('0')", "struct.calcsize('0b')", "struct.calcsize('00b')",
    "struct.calcsize('007b')", "struct.calcsize('b\\n')", "struct.calcsize('é')",
    "struct.calcsize('<é')", "struct.calcsize('9999999b')", "struct.calcsize('c')",
    "struct.calcsize('p')", "struct.calcsize('?')", "struct.calcsize('n')",
    "struct.calcsize('N')", "struct.calcsize('w')", "struct.calcsize('t')",
    "struct.calcsize('u')", "struct.calcsize('X')", "struct.calcsize('D')",
    "struct.calcsize('F')", "struct.calcsize('E')", "struct.calcsize('k')",
    "struct.calcsize('K')", "struct.calcsize('bB#')", "struct.calcsize('(b)')",
    "struct.calcsize('[b]')", "struct.calcsize('b*')", "struct.calcsize('*b')",
    "struct.calcsize(5)", "struct.calcsize(None)", 'struct.calcsize(b"bh")',
    'struct.calcsize(bytearray(b"b"))', "struct.calcsize()", 'struct.calcsize("b", 1)',
    "struct.pack()", "struct.pack(5)", 'struct.pack("z", 1)', 'struct.pack("bz", 1, 2)',
    'struct.unpack("z", b"a")', 'struct.unpack("3", b"a")',
]


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)


for case in CASES:
    show(case)
