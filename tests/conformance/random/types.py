# truth: reference 1.25
# What the functions of random say of each type.

import random

LEFT = [
    "seed", "getrandbits", "randrange", "choice",
]
RIGHT = [
    '"a"', 'b""', "1.5", "[]", "()", "{}", "1j", "len", "Ellipsis", 'None if 0 else "x" * 0',
]


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)


for left in LEFT:
    for right in RIGHT:
        show('random.{0}({1})'.format(left, right))
