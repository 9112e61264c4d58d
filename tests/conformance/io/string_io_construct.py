# truth: reference 1.25
# What StringIO() takes.

from io import StringIO

OBJECTS = [
    "None", "5", "0", "'abc'", "b'abc'", "bytearray(b'ab')", "memoryview(b'xyz')", "[1]", "{}",
    "1.5", "object", "True",
]
OPERATIONS = [
    "StringIO(x).getvalue()", "StringIO(x).read(1)", "StringIO(x).tell()",
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
