# truth: reference 1.25
# What is no list, and items that do not compare.

import heapq

LEFT = [
    "heapify", "heappop",
]
RIGHT = [
    "[]", "()", '"ab"', "{}", "{1}", "5", "None", "range(3)", '[1, "a"]', '["a", 1, None]',
    "[None, None]", "[1j, 2j]", "[1, 2.5, True]", "[[1], [0]]", "[{}, {}]", "[None]",
    '[1, 2, "c"]',
]


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)


for left in LEFT:
    for right in RIGHT:
        show('heapq.{0}({1})'.format(left, right))
