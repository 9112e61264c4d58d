# truth: reference 1.25
# What is in a memoryview.

from array import array

OBJECTS = [
    "memoryview(b'hello')", "memoryview(bytearray(b'hello'))", "memoryview(b'')",
    "memoryview('text')",
]
OPERATIONS = [
    "'a' in x", "None in x", "b'l' in x", "'l' in x", "x in x", "[] in x",
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
