# truth: reference 1.25
# What dumps() says of separators that are no pair of texts.

import json

LEFT = [
    "5", '"ab"', "()", '("a",)', '("a", "b", "c")', "(1, 2)", '("a", 2)', '(1, "b")', "[]", "{}",
    '{"a": 1, "b": 2}', "True", "1.5",
]
RIGHT = [
    "1", "[1, 2]", '{"a": 1}',
]


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)


for left in LEFT:
    for right in RIGHT:
        show('json.dumps({1}, separators={0})'.format(left, right))
