# truth: reference 1.25
# An array is read as it is when an iterator over it comes by.

from array import array

OBJECTS = [
    "array('b', [1, 2, 3])", "array('H', [1, 2, 3])", "array('q', [1, 2, 3])",
    "array('f', [1, 2, 3])",
]
OPERATIONS = [
    "r = []\nfor i in x:\n    r.append(i)\n    if len(x) < 6: x.append(i * 2)\nx = r",
    "x = list(zip(x, x))", "x = [i for i in x if i > 1]", "x = list(enumerate(x))",
    "a, b, c = x\nx = (c, b, a)", "a, *b = x\nx = b",
    "x = max(x), min(x), sum(x), any(x), all(x)",
    "i = iter(x)\nx = (next(i), next(i), next(i), next(i, 'end'))",
]


def show(source, operation):
    names = dict(globals(), x=eval(source))
    try:
        exec(operation, names)
        print(source, "|", operation, "->", names["x"])
    except Exception as error:
        print(source, "|", operation, "->", type(error).__name__ + ":", error, "|", names["x"])


for source in OBJECTS:
    for operation in OPERATIONS:
        show(source, operation)
