# truth: reference 1.25
# Storing slices in arrays: other arrays with items of the same size.

from array import array

OBJECTS = [
    "array('b', [1, 2, 3])", "array('H', [1, 2, 3])", "array('i', [1, 2, 3])",
    "array('q', [1, 2, 3])", "array('f', [1, 2, 3])",
]
OPERATIONS = [
    "x[0:2] = array('b', [7])", "x[0:2] = array('H', [7, 8, 9])", "x[0:2] = array('i', [7])",
    "x[0:2] = array('f', [7])", "x[0:2] = array('q', [])", "x[0:0] = x", "x[1:1] = x[1:]",
    "x[:] = x", "x[3:] = x", "x[9:] = x", "x[2:1] = x", "x[-1:] = x", "x[0:2] = [7]",
    "x[0:2] = 'ab'", "x[0:2] = None", "x[0:2] = b'ab'", "x[0:2] = bytearray(b'abc')",
    "x[0:2] = memoryview(x)", "x[0:2] = memoryview(x)[2:]", "x[::2] = x", "x[::-1] = x",
    "del x[:]",
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
