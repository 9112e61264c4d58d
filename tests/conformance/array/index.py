# truth: reference 1.25
# Items of an array by index.

from array import array

OBJECTS = [
    "array('b', [1, -2, 3])", "array('B', [1, 200])", "array('h', [1, -300, 3])",
    "array('H', [1, 65535])", "array('i', [1, -2**31])", "array('I', [2**32 - 1])",
    "array('l', [-2**63])", "array('L', [2**64 - 1])", "array('q', [-1, 2**62])",
    "array('Q', [2**63])", "array('f', [1.5, -0.25])", "array('d', [0.1, -1e300])",
]
OPERATIONS = [
    "x[0]", "x[1]", "x[-1]", "x[-2]", "x[3]", "x[-4]", "x[True]", "x['a']", "x[1.0]", "x[None]",
    "x[2**70]", "x[-2**70]",
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
