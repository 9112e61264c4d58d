# truth: reference 1.25
# Storing items through a memoryview: what fits, what is cut, what is refused.

from array import array

OBJECTS = [
    "memoryview(bytearray(b'hello'))", "memoryview(bytearray(b'hello'))[1:4]",
    "memoryview(array('h', [1, 2, 3, 4]))", "memoryview(array('B', b'hello'))",
    "memoryview(array('I', [1, 2, 3, 4]))", "memoryview(array('d', [1, 2, 3]))",
    "memoryview(b'hello')", "memoryview('hello')",
]
OPERATIONS = [
    "x[0] = 65", "x[-1] = 300", "x[1] = -1", "x[9] = 1", "x[0] = 'a'", "x[0] = b'a'",
    "x[0] = 1.5", "x[0] = None", "x[0] = True", "x[0] = 2**40", "x[0] = 2**70", "x[0] = -2**70",
    "x['a'] = 1", "x[None] = 1", "del x[0]", "x.new = 1", "x += b'a'",
]


def show(source, operation):
    names = dict(globals(), x=eval(source))
    try:
        exec(operation, names)
        print(source, "|", operation, "->", list(names["x"]))
    except Exception as error:
        print(source, "|", operation, "->", type(error).__name__ + ":", error, "|", list(names["x"]))


for source in OBJECTS:
    for operation in OPERATIONS:
        show(source, operation)
