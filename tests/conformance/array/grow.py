# truth: reference 1.25
# append, extend and += of arrays.

from array import array

OBJECTS = [
    "array('b', [1, 2, 3])", "array('H', [1, 2, 3])", "array('i', [1, 2, 3])",
    "array('q', [1, 2, 3])", "array('f', [1, 2, 3])",
]
OPERATIONS = [
    "x.append(4)", "x.append(-1)", "x.append(300)", "x.append(2**70)", "x.append('a')",
    "x.append(None)", "x.append(1.5)", "x.append()", "x.append(1, 2)", "x.extend(x)",
    "x.extend(array('b', [4]))", "x.extend(array('q', [4]))", "x.extend(b'12345678')",
    "x.extend(b'123')", "x.extend('12345678')", "x.extend([4])", "x.extend(4)", "x.extend()",
    "x += x", "x += b'12345678'", "x += [1]", "x += 5", "x += memoryview(b'abcdefgh')",
    "x = x + array('b', [1, 2, 3, 4])", "x = x + b'12345678'", "x = x + [1]", "x = x + x",
    "x *= 2", "x.pop()", "x.clear()", "x.insert(0, 1)", "[x.append(i) for i in range(20)]",
]


def show(source, operation):
    names = dict(globals(), x=eval(source))
    try:
        exec(operation, names)
        print(source, "|", operation, "->", names["x"])
    except Exception as error:
        print(source, "|", operation, "->", type(error).__name__ + ":", error, "|", names["x"])


for source in OBJECTS:
    for operation in OPERATIONS:
        show(source, operation)
