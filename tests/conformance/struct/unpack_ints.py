# truth: reference 1.25
# unpack() of ints from octets enough, too few or too many.

import struct

LEFT = [
    "<b", "<B", "<h", ">h", "<H", ">H", "<i", ">i", "<I", ">I", "<q", ">q", "<Q", ">Q", "<l",
    ">L",
]
RIGHT = [
    'b""', 'b"\\x00"', 'b"\\x01\\x02"', 'b"\\xff\\xfe\\xfd\\xfc"', "bytes(range(1, 9))",
    'b"\\x80" * 8', 'b"\\x00\\x00\\x80\\x3f\\x00\\x00\\x80\\x3f\\x01"', 'b"\\xff" * 16',
]


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)


for left in LEFT:
    for right in RIGHT:
        show('struct.unpack("{0}", {1})'.format(left, right))
