# truth: reference 1.25
# What the functions of re say of arguments of each type.

import re

LEFT = [
    "match", "search", "sub",
]
RIGHT = [
    "", "1", '"a"', '"a", 1', '"a", None', 'None, "a"', '5, "a"', '[], "a"', '"a", []',
    '"a", "b", "c", "d", "e", "f"', '"a", "b", 5', '"a", 5, "a"', '"a", None, "a"',
]


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)


for left in LEFT:
    for right in RIGHT:
        show('re.{0}({1})'.format(left, right))
