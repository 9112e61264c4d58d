# truth: reference 1.25
# Slices of arrays are arrays, only with step 1.

from array import array

OBJECTS = [
    "array('b')", "array('b', [1, -2, 3])", "array('B', [1, 200])", "array('h', [1, -300, 3])",
    "array('H', [1, 65535])", "array('i', [1, -2**31])", "array('I', [2**32 - 1])",
    "array('l', [-2**63])",
]
OPERATIONS = [
    "x[:]", "x[1:]", "x[:1]", "x[-1:]", "x[:-1]", "x[5:]", "x[2:1]", "x[::1]", "x[::2]",
    "x[::-1]", "x['a':]", "x[True:]", "x[None:1]", "x[1.0:]",
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
