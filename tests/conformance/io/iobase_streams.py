# truth: reference 1.25
# Streams written in Python: print() writes octets to them.

import io


class Log(io.IOBase):
    def __init__(self):
        self.seen = []

    def write(self, octets):
        self.seen.append(bytes(octets))
        return len(octets)


class Mute(io.IOBase):
    pass

OBJECTS = [
    "Log()", "Mute()",
]
OPERATIONS = [
    "print('hi', file=x)", "print(1, [2], None, file=x)", "print(file=x)",
    "print('\\xe9', file=x)", "x.read()", "x.nothing", "isinstance(x, io.IOBase)",
    "y = Mute(); print('a', file=y)", "print('a', file=object())", "print('a', file=5)",
]


def show(source, operation):
    names = dict(globals(), x=eval(source))
    try:
        exec(operation, names)
        print(source, "|", operation, "->", getattr(names["x"], "seen", None))
    except Exception as error:
        print(source, "|", operation, "->", type(error).__name__ + ":", error, "|", getattr(names["x"], "seen", None))


for source in OBJECTS:
    for operation in OPERATIONS:
        show(source, operation)
