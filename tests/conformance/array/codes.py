# truth: reference 1.25
# Which type codes there are, and the widths of their items.

from array import array

OBJECTS = [
    "'b'", "'B'", "'h'", "'H'", "'i'", "'I'", "'l'", "'L'", "'q'", "'Q'", "'f'", "'d'", "'x'",
    "'u'", "'?'", "'c'", "'g'", "'G'", "'n'", "'N'", "'z'", "'Z'", "' '", "''", "'hh'", "b'b'",
    "bytearray(b'b')", "None", "1",
]
OPERATIONS = [
    "array(x)", "array(x, [])", "len(bytes(array(x, [1])))", "array(x, [1, 2])", "array(x, (3,))",
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
