# truth: reference 1.25
# Storing items in arrays.

from array import array

OBJECTS = [
    "array('b', [1, 2, 3])", "array('H', [1, 2, 3])", "array('i', [1, 2, 3])",
    "array('q', [1, 2, 3])", "array('f', [1, 2, 3])",
]
OPERATIONS = [
    "x[0] = 65", "x[-1] = 300", "x[1] = -1", "x[3] = 1", "x[-4] = 1", "x[0] = 'a'", "x[0] = 1.5",
    "x[0] = None", "x[0] = True", "x[0] = 2**40", "x[0] = -2**70", "x['a'] = 1", "x[1.0] = 1",
    "del x[0]", "x.new = 1", "x[0], x[1] = x[1], x[0]", "x[0] += 5",
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
