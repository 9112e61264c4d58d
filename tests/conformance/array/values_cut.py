# truth: reference 1.25
# Ints that are too large for an item lose their high bits.

from array import array

OBJECTS = [
    "'b'", "'B'", "'h'", "'H'", "'i'", "'I'", "'l'", "'L'", "'q'", "'Q'", "'f'", "'d'",
]
OPERATIONS = [
    "array(x, [127])", "array(x, [128])", "array(x, [-129])", "array(x, [255])",
    "array(x, [256])", "array(x, [-1])", "array(x, [32768])", "array(x, [-32769])",
    "array(x, [65536])", "array(x, [2**31])", "array(x, [2**32])", "array(x, [2**32 + 5])",
    "array(x, [-2**31 - 1])", "array(x, [2**63])", "array(x, [2**64])", "array(x, [2**64 + 7])",
    "array(x, [-2**63])", "array(x, [-2**64 - 1])", "array(x, [2**100 + 3])",
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
