# truth: reference 1.25
# Positions in a StringIO.

from io import StringIO

OBJECTS = [
    "StringIO('abc\\ndef\\nghi')", "StringIO('')", "StringIO('\\n\\n')", "StringIO('a')",
]
OPERATIONS = [
    "x.seek(0)", "x.seek(1)", "x.seek(2)", "x.seek(100)", "x.seek(-1)", "x.seek(0, 0)",
    "x.seek(0, 1)", "x.seek(0, 2)", "x.seek(-1, 2)", "x.seek(-100, 2)", "x.seek(1, 1)",
    "x.seek(-1, 1)", "x.seek(5, 2)", "x.seek(0, 3)", "x.seek('a')", "x.seek(None)",
    "x.seek(0, 'a')", "x.seek()", "(x.seek(0), x.tell(), x.read(), x.tell())",
    "(x.seek(1), x.tell(), x.read(), x.tell())", "(x.seek(2), x.tell(), x.read(), x.tell())",
    "(x.seek(100), x.tell(), x.read(), x.tell())", "(x.seek(0, 2), x.tell(), x.read(), x.tell())",
    "(x.seek(-1, 2), x.tell(), x.read(), x.tell())",
    "(x.seek(-100, 2), x.tell(), x.read(), x.tell())",
    "(x.seek(1, 1), x.tell(), x.read(), x.tell())",
    "(x.seek(5, 2), x.tell(), x.read(), x.tell())",
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
