# truth: reference 1.25
# A memoryview beside other objects with octets: equality and order.

from array import array

OBJECTS = [
    "memoryview(b'hello')", "memoryview(bytearray(b'hello'))", "memoryview(b'')",
    "memoryview('text')", "memoryview(array('h', [1, -2, 3]))",
    "memoryview(array('B', [1, 200]))", "memoryview(array('I', [1, 2**32 - 1]))",
    "memoryview(array('f', [1.5, -2]))", "memoryview(b'hello')[1:4]",
    "memoryview(array('q', [-1, 2**62]))[1:]",
]
OPERATIONS = [
    "x == b'hello'", "x == bytearray(b'hello')", "x == 'hello'", "x == memoryview(b'hello')",
    "x == array('B', b'hello')", "x == array('b', b'hello')", "x == array('h', [1, -2, 3])",
    "x == array('H', [1, 65534, 3])", "x == array('f', [1.5, -2])", "x == 5", "x == None",
    "x == [104]", "x != b'hello'", "x != bytearray(b'hello')", "x != 'hello'",
    "x != memoryview(b'hello')", "x != array('B', b'hello')", "x != array('b', b'hello')",
    "x != array('h', [1, -2, 3])", "x != array('H', [1, 65534, 3])", "x != array('f', [1.5, -2])",
    "x != 5", "x != None", "x != [104]", "x < b'hello'", "x < bytearray(b'hello')", "x < 'hello'",
    "x < memoryview(b'hello')", "x < array('B', b'hello')", "x < array('b', b'hello')",
    "x < array('h', [1, -2, 3])", "x < array('H', [1, 65534, 3])", "x < array('f', [1.5, -2])",
    "x < 5", "x < None", "x < [104]", "x >= b'hello'", "x >= bytearray(b'hello')", "x >= 'hello'",
    "x >= memoryview(b'hello')", "x >= array('B', b'hello')", "x >= array('b', b'hello')",
    "x >= array('h', [1, -2, 3])", "x >= array('H', [1, 65534, 3])", "x >= array('f', [1.5, -2])",
    "x >= 5", "x >= None", "x >= [104]",
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
