# truth: reference 1.25
# readinto() of a StringIO fills what can be written to.

from io import StringIO

OBJECTS = [
    "StringIO('abc\\ndef\\nghi')", "StringIO('')", "StringIO('\\n\\n')", "StringIO('a')",
]
OPERATIONS = [
    "b = bytearray(4); x = (x.readinto(b), b)", "b = bytearray(0); x = (x.readinto(b), b)",
    "b = bytearray(50); x = (x.readinto(b), bytes(b[:12]))",
    "b = bytearray(4); x = (x.readinto(b, 2), b)", "b = bytearray(4); x = (x.readinto(b, 0), b)",
    "b = bytearray(4); x = (x.readinto(b, 9), b)",
    "b = bytearray(4); x = (x.readinto(memoryview(b)[1:3]), b)", "x = x.readinto(b'abc')",
    "x = x.readinto('abc')", "x = x.readinto(5)", "x = x.readinto()",
    "x = x.readinto(memoryview(b'abc'))",
    "b = bytearray(4); x.read(1); x = (x.readinto(b), b, x.tell())",
    "from array import array; b = array('H', [0, 0]); x = (x.readinto(b), b)",
    "from array import array; b = array('i', [-1]); x = (x.readinto(b), b)",
]


def show(source, operation):
    names = dict(globals(), x=eval(source))
    try:
        exec(operation, names)
        print(source, "|", operation, "->", names["x"] if isinstance(names["x"], tuple) else 0)
    except Exception as error:
        print(source, "|", operation, "->", type(error).__name__ + ":", error, "|", names["x"] if isinstance(names["x"], tuple) else 0)


for source in OBJECTS:
    for operation in OPERATIONS:
        show(source, operation)
