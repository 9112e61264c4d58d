# truth: reference 1.25
# Writing to a StringIO: in the middle, at the end, behind the end.

from io import StringIO

OBJECTS = [
    "StringIO('abc\\ndef\\nghi')", "StringIO('')", "StringIO('\\n\\n')", "StringIO('a')",
    "StringIO()", "StringIO(10)",
]
OPERATIONS = [
    "x.write('qq')", "x.write('')", "x.write(b'byte')", "x.write('text')",
    "x.write(bytearray(b'ab'))", "x.write(memoryview(b'abc')[1:])", "x.write(5)", "x.write(None)",
    "x.write([])", "x.write()", "x.write(b'abcdef', 2)", "x.write(b'abcdef', 1, 2)",
    "x.write(b'abcdef', 9)", "x.write(b'abcdef', -1)", "x.seek(0, 2); x.write('qq')",
    "x.seek(1); x.write('qq'); x.write('qq')", "x.seek(6); x.write('qq')",
    "x.write('qq'); x.seek(0); x.write(b'Z')", "x.read(); x.write('qq')",
    "x.readline(); x.write('qq')", "x.flush()", "print(1, 'two', None, file=x)", "print(file=x)",
    "print('a', 'b', sep='-', end='!', file=x)", "x.writelines([])",
]


def show(source, operation):
    names = dict(globals(), x=eval(source))
    try:
        exec(operation, names)
        print(source, "|", operation, "->", repr(names["x"].getvalue()))
    except Exception as error:
        print(source, "|", operation, "->", type(error).__name__ + ":", error, "|", repr(names["x"].getvalue()))


for source in OBJECTS:
    for operation in OPERATIONS:
        show(source, operation)
