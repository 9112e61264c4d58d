# truth: reference 1.25
# cmath.rect of lengths and angles.

import cmath

LEFT = [
    "0", "1", "-1", "2.5", "1e10", 'float("inf")', '"a"', "1j", "True",
]
RIGHT = [
    "0", "1", "-1", "3.141592653589793", "1.5707963267948966", "1e5", "None", "1j",
]


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)


for left in LEFT:
    for right in RIGHT:
        show('cmath.rect({0}, {1})'.format(left, right))
