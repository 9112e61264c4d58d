# truth: reference 1.25
# Questions to a memoryview over each kind of object.

from array import array

OBJECTS = [
    "memoryview(b'hello')", "memoryview(bytearray(b'hello'))", "memoryview(b'')",
    "memoryview('text')", "memoryview(array('h', [1, -2, 3]))",
    "memoryview(array('B', [1, 200]))", "memoryview(array('I', [1, 2**32 - 1]))",
    "memoryview(array('f', [1.5, -2]))", "memoryview(b'hello')[1:4]",
    "memoryview(array('q', [-1, 2**62]))[1:]",
]
OPERATIONS = [
    "len(x)", "bool(x)", "x", "type(x)", "list(x)", "tuple(x)", "bytes(x)", "bytearray(x)",
    "hash(x)", "x()", "-x", "x + x", "x * 2", "x & x", "x.itemsize", "x.nothing", "iter(x)",
    "list(reversed(x))", "sorted(x)", "sum(x)", "max(x)", "isinstance(x, memoryview)",
    "memoryview(x)", "list(memoryview(x))", "x == x", "x is x", "int.from_bytes(x, 'little')",
    "x.append(1)",
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
