# truth: reference 1.25
# A StringIO that is closed.

from io import StringIO

OBJECTS = [
    "StringIO('abc\\ndef\\nghi')", "StringIO('')",
]
OPERATIONS = [
    "x.close()", "(x.close(), x.close())", "(x.close(), x.read())", "(x.close(), x.readline())",
    "(x.close(), x.getvalue())", "(x.close(), x.write('qq'))",
    "(x.close(), x.readinto(bytearray(2)))", "(x.close(), x.seek(0))", "(x.close(), x.tell())",
    "(x.close(), x.flush())", "(x.close(), x.__enter__().close())", "(x.close(), list(x))",
    "(x.close(), next(x))", "x.__exit__(None, None, None)",
    "(x.__exit__(None, None, None), x.read())", "x.__exit__()",
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
