# truth: reference 1.25
# The fields of a namedtuple can not be set.

from collections import namedtuple

Point = namedtuple('Point', ('x', 'y'))
One = namedtuple('One', 'only')
None_ = namedtuple('Empty', [])
Three = namedtuple('Three', 'a b c')

OBJECTS = [
    "Point(1, 2)", "Point(x=1, y='b')", "One(5)", "None_()", "Three(3, (1, 2), None)",
]
OPERATIONS = [
    "x.x = 1", "x.new = 1", "del x.x", "del x.new", "x[0] = 1", "del x[0]", "x += (1,)", "x *= 2",
    "a, b = x; x = (b, a)", "a, *b = x; x = b", "setattr(x, 'y', 3)", "delattr(x, 'y')",
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
