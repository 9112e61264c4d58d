# truth: reference 1.25
# Questions to a deque.

from collections import deque

OBJECTS = [
    "deque((), 3)", "deque([1], 3)", "deque([1, 2], 3)", "deque([1, 2, 3], 3)",
    "deque([1, 2, 3, 4], 3)", "deque((), 3, 1)", "deque([1, 2, 3], 3, 1)", "deque([1, 2], 0)",
    "deque('abc', 5)",
]
OPERATIONS = [
    "len(x)", "bool(x)", "x", "str(x)", "type(x)", "list(x)", "tuple(x)", "x[0]", "x[-1]", "x[1]",
    "x[3]", "x[-4]", "x['a']", "x[None]", "x[1.0]", "x[True]", "x[0:1]", "x[2**70]", "1 in x",
    "'a' in x", "9 in x", "x == x", "x + x", "x * 2", "x < x", "hash(x)", "-x", "x()", "x.maxlen",
    "x.rotate(1)", "x.clear()", "x.copy()", "x.count(1)", "x.extendleft([1])", "x.remove(1)",
    "sorted(x)", "list(reversed(x))", "iter(x)",
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
