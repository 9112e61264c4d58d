# truth: reference 1.25
# What deque() takes.

from collections import deque

OBJECTS = [
    "0", "1", "3", "-1", "2**70", "None", "'a'", "1.5", "True", "[]",
]
OPERATIONS = [
    "list(deque((), x))", "list(deque([1, 2, 3], x))", "list(deque([1, 2, 3], x, 0))",
    "list(deque([1, 2, 3], x, 1))", "list(deque([1, 2, 3], x, 3))", "list(deque('ab', x, True))",
    "deque(5, x)", "deque(None, x)", "deque(x)", "deque(x, x)", "deque([], x, 1, 2)",
    "deque([], maxlen=x)", "list(deque(deque([1, 2], 2), x))",
    "list(deque((i * i for i in range(4)), x))", "deque([], x, 'a')", "deque([], x, None)",
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
