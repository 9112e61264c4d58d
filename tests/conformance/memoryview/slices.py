# truth: reference 1.25
# Slices of a memoryview are views of a part, only with step 1.

from array import array

OBJECTS = [
    "memoryview(b'hello')", "memoryview(bytearray(b'hello'))", "memoryview(b'')",
    "memoryview('text')", "memoryview(array('h', [1, -2, 3]))",
    "memoryview(array('B', [1, 200]))", "memoryview(array('I', [1, 2**32 - 1]))",
    "memoryview(array('f', [1.5, -2]))", "memoryview(b'hello')[1:4]",
    "memoryview(array('q', [-1, 2**62]))[1:]",
]
OPERATIONS = [
    "bytes(x[:])", "list(x[1:])", "list(x[:1])", "list(x[1:2])", "list(x[-2:])", "list(x[:-1])",
    "list(x[3:1])", "list(x[0:100])", "list(x[100:])", "len(x[1:])", "list(x[1:][1:])",
    "list(x[1:][:1])", "list(x[::1])", "list(x[::2])", "list(x[::-1])", "x[1:]",
    "list(x[None:None])", "x['a':]", "x[1.5:]",
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
