# truth: reference 1.25
# unpack() of floats.

import struct

LEFT = [
    "<f", ">f", "<d", ">d", "<e", ">e", "<2e", "<2f",
]
RIGHT = [
    'b""', 'b"\\x00"', 'b"\\x01\\x02"', 'b"\\xff\\xfe\\xfd\\xfc"', "bytes(range(1, 9))",
    'b"\\x80" * 8', 'b"\\x00\\x00\\x80\\x3f\\x00\\x00\\x80\\x3f\\x01"', 'b"\\xff" * 16',
    'b"\\x00\\x7c" * 4', 'b"\\x01\\x00\\x00\\x00\\x00\\x00\\x00\\x00"', 'b"\\x00\\x80" * 4',
]


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)


for left in LEFT:
    for right in RIGHT:
        show('struct.unpack("{0}", {1})'.format(left, right))
