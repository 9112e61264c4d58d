# truth: reference 1.25
# split() of a compiled pattern: each separator on each text.

import re

LEFT = [
    '","', '", *"', '"[,;]"', '"\\\\s+"', '"x*"', '""', '"^a"', '"a$"', '"(,)"', '"(?:,)"',
    '"b|c"',
]
RIGHT = [
    '""', '"a"', '","', '"a,b"', '"a, b,,c;d"', '"aab"', '"axxb"', '" a  b "', '"a,b,c", 1',
    '"a,b,c", 2', '"a,b,c", 0', '"a,b,c", -1', 'b"a,b"',
]


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)


for left in LEFT:
    for right in RIGHT:
        show('re.compile({0}).split({1})'.format(left, right))
