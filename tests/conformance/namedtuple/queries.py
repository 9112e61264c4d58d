# truth: reference 1.25
# A namedtuple answers as a tuple, with names.

from collections import namedtuple

Point = namedtuple('Point', ('x', 'y'))
One = namedtuple('One', 'only')
None_ = namedtuple('Empty', [])
Three = namedtuple('Three', 'a b c')

OBJECTS = [
    "Point(1, 2)", "Point(x=1, y='b')", "One(5)", "None_()", "Three(3, (1, 2), None)",
    "Point(Point(1, 2), [3])",
]
OPERATIONS = [
    "x", "str(x)", "'%s' % (x,)", "'{}'.format(x)", "len(x)", "bool(x)", "list(x)", "tuple(x)",
    "x.x", "x.only", "x.a", "x.c", "x.zzz", "x[:]", "x[1:]", "x[::1]", "x + (1,)", "(1,) + x",
    "x * 2", "x == x", "x == tuple(x)", "tuple(x) == x", "x != (1, 2)", "isinstance(x, tuple)",
    "isinstance(x, Point)", "type(x) is Point", "type(x)", "type(x).__name__",
    "issubclass(type(x), tuple)", "type(x[:])", "type(x + ())", "1 in x",
    "getattr(x, 'y', 'none')", "hasattr(x, 'a')", "list(reversed(x))", "x == [1, 2]", "x is x",
    "max(x, x)", "dict([(1, x)])", "{1: x}[1]", "x.__class__",
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
