# truth: reference 1.25
# What namedtuple() takes as names.

from collections import namedtuple

OBJECTS = [
    "('a', 'b')", "['a', 'b']", "'a b'", "'  a   b '", "'a\\tb\\nc'", "'a,b'", "''", "()", "[]",
    "('a',)", "('', 'b')", "('a b', 'c')", "('class', 'def')", "None", "1", "{'a': 1}", "{'a'}",
    "range(2)", "(1, 2)", "(None,)", "(b'a',)", "b'a b'",
]
OPERATIONS = [
    "namedtuple('T', x)", "namedtuple('T', x)()", "namedtuple('T', x)(1)",
    "namedtuple('T', x)(1, 2)", "namedtuple('T', x)(1, 2, 3)", "namedtuple(x, 'a')",
    "namedtuple('T', x, 1)", "namedtuple('T', x, rename=True)", "namedtuple('T', fields=x)",
    "namedtuple('T')",
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
