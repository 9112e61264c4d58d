# truth: reference 1.25
# pack() of numbers as e: rounding, numbers too small, infinities.

import struct

LEFT = [
    "<e", ">e",
]
RIGHT = [
    "0.0", "-0.0", "1", "-1", "1.5", "0.1", "1/3", "2/3", "0.333251953125", "2048", "2049",
    "2050", "2051", "1000.5", "65504", "65503", "6.103515625e-05", "6.1e-05",
    "5.960464477539063e-08", 'float("inf")', 'float("-inf")', "3.14159", "100.25", "1e-4", "1e-5",
    "-1e-6",
]


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)


for left in LEFT:
    for right in RIGHT:
        show('struct.pack("{0}", {1})'.format(left, right))
