# truth: reference 1.25
# Storing slices of buffers in a bytearray.

from array import array

OBJECTS = [
    "bytearray()", "bytearray(b'hello')", "bytearray(b'\\x00\\xff')",
]
OPERATIONS = [
    "x[0:0] = b'ab'", "x[0:0] = bytearray(b'xyz')", "x[0:0] = memoryview(b'qr')",
    "x[0:0] = array('b', [1, 2])", "x[0:0] = array('h', [1])", "x[0:0] = b''", "x[0:0] = x",
    "x[0:0] = 5", "x[0:2] = b'ab'", "x[0:2] = bytearray(b'xyz')", "x[0:2] = memoryview(b'qr')",
    "x[0:2] = array('b', [1, 2])", "x[0:2] = array('h', [1])", "x[0:2] = b''", "x[0:2] = x",
    "x[0:2] = 5", "x[1:] = b'ab'", "x[1:] = bytearray(b'xyz')", "x[1:] = memoryview(b'qr')",
    "x[1:] = array('b', [1, 2])", "x[1:] = array('h', [1])", "x[1:] = b''", "x[1:] = x",
    "x[1:] = 5", "x[5:1] = b'ab'", "x[5:1] = bytearray(b'xyz')", "x[5:1] = memoryview(b'qr')",
    "x[5:1] = array('b', [1, 2])", "x[5:1] = array('h', [1])", "x[5:1] = b''", "x[5:1] = x",
    "x[5:1] = 5", "x[:] = b'ab'", "x[:] = bytearray(b'xyz')", "x[:] = memoryview(b'qr')",
    "x[:] = array('b', [1, 2])", "x[:] = array('h', [1])", "x[:] = b''", "x[:] = x", "x[:] = 5",
    "x.extend(array('h', [1, 2]))", "x.extend(memoryview(b'abc')[1:])", "x += array('B', [1])",
    "x += memoryview(b'z')", "x += x", "x.append(1)", "x.extend(5)",
]


def show(source, operation):
    names = dict(globals(), x=eval(source))
    try:
        exec(operation, names)
        print(source, "|", operation, "->", names["x"])
    except Exception as error:
        print(source, "|", operation, "->", type(error).__name__ + ":", error, "|", names["x"])


for source in OBJECTS:
    for operation in OPERATIONS:
        show(source, operation)
