# truth: reference 1.25
# unpack_from() at each offset, those from the end too.

import struct

LEFT = [
    "b", "<h", ">I", "<q", "3s", "0s", "x2b",
]
RIGHT = [
    "-10", "-9", "-8", "-7", "-4", "-3", "-2", "-1", "0", "1", "2", "4", "5", "6", "7", "8", "9",
]


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)


for left in LEFT:
    for right in RIGHT:
        show('struct.unpack_from("{0}", b"abcdefgh", {1})'.format(left, right))
