# truth: reference 1.25
# bytes() and bytearray() take the octets of any buffer.

from array import array

OBJECTS = [
    "array('b', [1, -1])", "array('H', [1, 65535])", "array('f', [1.0])", "array('q', [])",
    "memoryview(b'abc')", "memoryview(b'abc')[1:]", "memoryview(array('h', [1, 2]))[1:]",
    "bytearray(b'ab')", "b'ab'",
]
OPERATIONS = [
    "bytes(x)", "bytearray(x)", "bytes(memoryview(x))", "bytearray(memoryview(x))",
    "bytes(bytearray(x))", "b'' + x", "b'<' + x", "list(bytes(x))", "array('B', bytes(x))",
    "int.from_bytes(x, 'little')", "str(bytes(x))", "bytes(x) == bytes(x)", "bytearray(x) == x",
    "len(bytes(x))",
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
