# truth: reference 1.25
# Arrays beside arrays and other objects with octets.

from array import array

OBJECTS = [
    "array('b', [1, 2])", "array('B', [1, 2])", "array('H', [513])", "array('h', [1, 2])",
    "array('I', [1])", "array('f', [1])", "bytearray(b'\\x01\\x02')", "memoryview(b'\\x01\\x02')",
    "[1, 2]",
]
OPERATIONS = [
    "x == array('b', [1, 2])", "x == array('B', [1, 2])", "x == array('B', [1, 3])",
    "x == array('h', [1, 2])", "x == array('f', [1])", "x == 5", "x != array('b', [1, 2])",
    "x != array('B', [1, 2])", "x != array('B', [1, 3])", "x != array('h', [1, 2])",
    "x != array('f', [1])", "x != 5", "x < array('b', [1, 2])", "x < array('B', [1, 2])",
    "x < array('B', [1, 3])", "x < array('h', [1, 2])", "x < array('f', [1])", "x < 5",
    "x <= array('b', [1, 2])", "x <= array('B', [1, 2])", "x <= array('B', [1, 3])",
    "x <= array('h', [1, 2])", "x <= array('f', [1])", "x <= 5",
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
