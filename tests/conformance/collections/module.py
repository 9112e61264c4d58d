# truth: reference 1.25
# The names of the module collections.

import collections

OBJECTS = [
    "collections",
]
OPERATIONS = [
    "x", "x.deque", "x.OrderedDict", "x.namedtuple", "x.__name__", "x.deque.__name__",
    "x.OrderedDict.__name__", "hasattr(x, 'Counter')", "hasattr(x, 'defaultdict')",
    "x.deque is collections.deque", "x.nothing",
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
