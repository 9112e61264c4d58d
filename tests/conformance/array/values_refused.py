# truth: reference 1.25
# What is no number is no item.

from array import array

OBJECTS = [
    "'b'", "'B'", "'h'", "'H'", "'i'", "'I'", "'l'", "'L'", "'q'", "'Q'", "'f'", "'d'",
]
OPERATIONS = [
    "array(x, [None])", "array(x, ['a'])", "array(x, [b'a'])", "array(x, [[]])", "array(x, [()])",
    "array(x, [{}])", "array(x, [True])", "array(x, [False])", "array(x, [object])",
    "array(x, [1.0])", "array(x, [1.5])", "array(x, [1j])", "array(x, 5)", "array(x, None)",
    "array(x, 'ab')", "array(x, {})", "array(x, [], 1)", "array(x, object())",
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
