# truth: reference 1.25
# What each code takes, and what it says of other types.

import struct

LEFT = [
    "b", "I", "q", "Q", "f", "d", "e", "3s",
]
RIGHT = [
    "None", "1.5", '"ab"', 'b"ab"', 'bytearray(b"abcd")', "[1]", "(1,)", "1j", "{}", "len", "int",
    "Ellipsis", "True",
]


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)


for left in LEFT:
    for right in RIGHT:
        show('struct.pack("<{0}", {1})'.format(left, right))
