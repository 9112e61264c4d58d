# truth: reference 1.25
# Storing slices through a memoryview: as many items of the same size, or an error.

from array import array

OBJECTS = [
    "memoryview(bytearray(b'hello'))", "memoryview(bytearray(b'hello'))[1:4]",
    "memoryview(array('h', [1, 2, 3, 4]))", "memoryview(array('B', b'hello'))",
    "memoryview(array('I', [1, 2, 3, 4]))", "memoryview(array('d', [1, 2, 3]))",
    "memoryview(b'hello')", "memoryview('hello')",
]
OPERATIONS = [
    "x[0:2] = b'ab'", "x[0:0] = b''", "x[0:2] = bytearray(b'xy')", "x[0:2] = memoryview(b'xy')",
    "x[0:2] = array('h', [7, 8])", "x[0:2] = array('H', [7, 8])", "x[0:2] = array('I', [7, 8])",
    "x[0:2] = array('d', [7, 8])", "x[0:2] = array('h', [7])", "x[0:2] = 'ab'", "x[0:2] = [1, 2]",
    "x[0:2] = 5", "x[0:2] = None", "x[2:1] = b''", "x[1:3] = x[0:2]", "x[0:2] = x[1:3]",
    "x[:] = x", "x[::2] = b'ab'", "x[-2:] = b'yz'", "del x[0:2]",
]


def show(source, operation):
    names = dict(globals(), x=eval(source))
    try:
        exec(operation, names)
        print(source, "|", operation, "->", list(names["x"]))
    except Exception as error:
        print(source, "|", operation, "->", type(error).__name__ + ":", error, "|", list(names["x"]))


for source in OBJECTS:
    for operation in OPERATIONS:
        show(source, operation)
