# truth: reference 1.25
# Reading from a BytesIO.

from io import BytesIO

OBJECTS = [
    "BytesIO(b'abc\\ndef\\nghi')", "BytesIO(b'')", "BytesIO(b'\\n\\n')", "BytesIO(b'a')",
    "BytesIO(bytes(range(20)))",
]
OPERATIONS = [
    "x.read()", "x.read(-1)", "x.read(0)", "x.read(2)", "x.read(100)", "x.read(None)",
    "x.read('a')", "x.read(1, 2)", "(x.read(1), x.read(1), x.read())", "x.readline()",
    "x.readline(1)", "x.readline(0)", "x.readline(-1)", "x.readline(100)",
    "(x.readline(), x.readline(), x.readline(), x.readline())", "list(x)", "[line for line in x]",
    "next(x)", "(x.readline(), list(x), x.read())", "x.getvalue()", "(x.read(), x.getvalue())",
    "x.tell()", "(x.read(1), x.tell())", "(x.readline(), x.tell())", "iter(x) is x",
    "x.readlines()", "x.closed", "x.truncate()", "x[0]", "len(x)", "x()", "bool(x)", "x == x",
    "x.nothing",
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
