# truth: reference 1.25
# Making values of a namedtuple: by position, by name, and too few or many.

from collections import namedtuple

Point = namedtuple('Point', ('x', 'y'))
One = namedtuple('One', 'only')
None_ = namedtuple('Empty', [])
Three = namedtuple('Three', 'a b c')

OBJECTS = [
    "Point", "One", "None_", "Three",
]
OPERATIONS = [
    "x()", "x(1)", "x(1, 2)", "x(1, 2, 3)", "x(1, 2, 3, 4)", "x(x=1)", "x(x=1, y=2)",
    "x(y=1, x=2)", "x(1, y=2)", "x(1, x=2)", "x(1, z=2)", "x(only=1)", "x(ony=1)",
    "x(c=1, b=2, a=3)", "x(1, c=2, b=3)", "x(1, 2, a=3)", "x(*range(2))", "x(*'abc')",
    "x(**{'x': 1, 'y': 2})", "x(1, **{'y': 2})", "x([1])", "x((1, 2))", "x(None)", "x",
    "x.__name__", "callable(x)", "isinstance(x, type)", "x is x", "issubclass(x, tuple)",
    "issubclass(tuple, x)", "x == Point",
]


def show(source, operation):
    x = eval(source)
    try:
        print(source, "|", operation, "->", repr(eval(operation, dict(globals(), x=x))))
    except Exception as error:
        print(source, "|", operation, "->", type(error).__name__ + ":", error)


for source in OBJECTS:
    for operation in OPERATIONS:
        show(source, operation)
