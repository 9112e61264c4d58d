# truth: reference 1.25
# dumps() with each pair of separators.

import json

LEFT = [
    "None", '(",", ":")', '(", ", ": ")', '("", "")', '(" ; ", " => ")', '["-", "+"]',
    '("é", "€")', '(b"x", b"y")',
]
RIGHT = [
    "[]", "[1]", "[1, 2, [3, 4]]", "{}", '{"a": 1}', '{"a": [1, {"b": 2}]}', "(1, 2)", '"text"',
    "5", "[{}, [], ()]",
]


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)


for left in LEFT:
    for right in RIGHT:
        show('json.dumps({1}, separators={0})'.format(left, right))
