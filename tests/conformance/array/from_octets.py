# truth: reference 1.25
# Of bytes and bytearray an array takes the octets, of other iterables the items.

from array import array

OBJECTS = [
    "'b'", "'B'", "'h'", "'H'", "'i'", "'I'", "'l'", "'L'", "'q'", "'Q'", "'f'", "'d'",
]
OPERATIONS = [
    "array(x, b'')", "array(x, b'12345678')", "array(x, bytearray(b'12345678'))",
    "array(x, b'123456789abc')", "array(x, b'\\0' * 16)", "array(x, array('b', [1, 2]))",
    "array(x, memoryview(b'12'))", "array(x, range(3))", "array(x, (i for i in range(3)))",
    "array(x, map(abs, [-1, 2]))", "array(x, b'1')",
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
