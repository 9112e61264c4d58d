# truth: reference 1.25
# Other objects with octets on the left of a memoryview.

from array import array

OBJECTS = [
    "memoryview(b'hello')", "memoryview(bytearray(b'hello'))", "memoryview(b'')",
    "memoryview('text')", "memoryview(array('h', [1, -2, 3]))",
    "memoryview(array('B', [1, 200]))", "memoryview(array('I', [1, 2**32 - 1]))",
]
OPERATIONS = [
    "b'hello' == x", "bytearray(b'hello') == x", "array('B', b'hello') == x",
    "array('h', [1, -2, 3]) == x", "5 == x", "None == x", "[1] == x", "b'hello' != x",
    "bytearray(b'hello') != x", "array('B', b'hello') != x", "array('h', [1, -2, 3]) != x",
    "5 != x", "None != x", "[1] != x", "bytearray(b'hello') < x", "array('B', b'hello') < x",
    "array('h', [1, -2, 3]) < x", "5 < x", "None < x", "[1] < x", "bytearray(b'hello') >= x",
    "array('B', b'hello') >= x", "array('h', [1, -2, 3]) >= x", "5 >= x", "None >= x", "[1] >= x",
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
