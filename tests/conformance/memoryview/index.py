# truth: reference 1.25
# Items of a memoryview by index: ends, negative ones, and what is no index.

from array import array

OBJECTS = [
    "memoryview(b'hello')", "memoryview(bytearray(b'hello'))", "memoryview(b'')",
    "memoryview('text')", "memoryview(array('h', [1, -2, 3]))",
    "memoryview(array('B', [1, 200]))", "memoryview(array('I', [1, 2**32 - 1]))",
    "memoryview(array('f', [1.5, -2]))", "memoryview(b'hello')[1:4]",
    "memoryview(array('q', [-1, 2**62]))[1:]",
]
OPERATIONS = [
    "x[0]", "x[1]", "x[-1]", "x[2]", "x[-3]", "x[5]", "x[-6]", "x[True]", "x[1.0]", "x['a']",
    "x[None]", "x[()]", "x[2**70]", "x[-2**70]",
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
