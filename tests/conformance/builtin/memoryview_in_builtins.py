# truth: reference 1.25
# Builtin functions given buffers.

from array import array

OBJECTS = [
    "memoryview(b'12')", "array('B', b'12')", "bytearray(b'12')", "b'12'",
]
OPERATIONS = [
    "len(x)", "list(map(chr, x))", "sum(x)", "min(x)", "max(x)", "sorted(x)", "any(x)", "all(x)",
    "list(enumerate(x))", "list(zip(x, x))", "list(filter(None, x))", "list(reversed(x))",
    "tuple(x)", "set(x) == {49, 50}", "dict(zip(x, 'ab')) == {49: 'a', 50: 'b'}",
    "isinstance(x, (bytes, bytearray))", "bool(x)", "iter(x) is x", "next(iter(x))", "x[0]",
    "x[-1]", "bytes(x)", "divmod(x[0], 7)", "hex(x[0])", "callable(x)", "print(*x)",
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
