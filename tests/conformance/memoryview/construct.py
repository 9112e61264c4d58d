# truth: reference 1.25
# What memoryview() takes.

from array import array

OBJECTS = [
    "None",
]
OPERATIONS = [
    "memoryview()", "memoryview(1)", "memoryview(None)", "memoryview([1])", "memoryview((1,))",
    "memoryview({})", "memoryview(1.5)", "memoryview(b'', 1)", "memoryview(b'', 1, 2)",
    "memoryview(object=b'')", "memoryview(b'')", "memoryview('')", "memoryview(range(3))",
    "memoryview(memoryview(b'a'))", "memoryview(object())", "memoryview(memoryview)",
    "list(memoryview('\\xe9'))", "callable(memoryview)", "memoryview",
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
