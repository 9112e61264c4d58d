# truth: reference 1.25
# Where octets are taken, a memoryview will do.

OBJECTS = [
    "memoryview(b'abc')", "memoryview(bytearray(b'abc'))[1:]", "memoryview(b'')",
]
OPERATIONS = [
    "b'x' + x", "bytearray(b'x') + x", "bytearray(b'abcabc').extend(x)", "bytes(x)",
    "bytearray(x)", "b''.join([x])", "b'-'.join((x, x))", "b'abc'.find(x)",
    "b'abc'.startswith(x)", "b'abc'.replace(x, b'')", "b'abc' == x", "bytearray(b'abc') == x",
    "b'abc' < x", "b'abc' >= x", "bytearray(b'b') < x", "int.from_bytes(x, 'big')",
    "str(x, 'utf8')", "str(x)", "ord(x[:1])", "float(memoryview(b'1.5'))",
    "int(memoryview(b'12'))", "'%s' % x", "b'%s' % b'x'", "[x] == [x]", "list(zip(x, x))",
    "dict(enumerate(x))", "eval(memoryview(b'1+1'))",
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
