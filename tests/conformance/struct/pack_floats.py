# truth: reference 1.25
# pack() of numbers as f and d, in either order.

import struct

LEFT = [
    "<f", ">f", "<d", ">d",
]
RIGHT = [
    "0.0", "-0.0", "1", "1.5", "-2.25", "0.1", "1e-5", "65504.0", "3.4e38", "1e39", "-1e39",
    "1e300", "2**70", "1e-45", "1e-46", "1e-310", 'float("inf")', 'float("-inf")', "True",
    "100000", "1/3",
]


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)


for left in LEFT:
    for right in RIGHT:
        show('struct.pack("{0}", {1})'.format(left, right))
