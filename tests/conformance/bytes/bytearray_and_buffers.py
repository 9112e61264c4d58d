# truth: reference 1.25
# A bytearray beside arrays and memoryviews.

from array import array

OBJECTS = [
    "bytearray()", "bytearray(b'hello')", "bytearray(b'\\x00\\xff')",
]
OPERATIONS = [
    "x + b'ab'", "x + 'ab'", "x + array('b', [1])", "x + array('B', [104])",
    "x + array('h', [1])", "x + memoryview(b'ab')", "x + memoryview(array('h', [1]))",
    "x == b'ab'", "x == 'ab'", "x == array('b', [1])", "x == array('B', [104])",
    "x == array('h', [1])", "x == memoryview(b'ab')", "x == memoryview(array('h', [1]))",
    "x < b'ab'", "x < 'ab'", "x < array('b', [1])", "x < array('B', [104])",
    "x < array('h', [1])", "x < memoryview(b'ab')", "x < memoryview(array('h', [1]))",
    "x != b'ab'", "x != 'ab'", "x != array('b', [1])", "x != array('B', [104])",
    "x != array('h', [1])", "x != memoryview(b'ab')", "x != memoryview(array('h', [1]))",
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
