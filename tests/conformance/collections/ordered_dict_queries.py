# truth: reference 1.25
# Questions to an OrderedDict.

from collections import OrderedDict

OBJECTS = [
    "OrderedDict()", "OrderedDict([('b', 1), ('a', 2)])", "OrderedDict(a=1)",
    "OrderedDict({1: 2})", "OrderedDict([(i, i * i) for i in range(6, 0, -1)])",
]
OPERATIONS = [
    "x", "str(x)", "len(x)", "bool(x)", "list(x)", "x.keys()", "x.values()", "x.items()",
    "list(x.items())", "x['a']", "x[1]", "x.get('a')", "x.get('zz', 5)", "x.copy()",
    "type(x.copy())", "x.copy() == x", "'a' in x", "None in x", "isinstance(x, dict)",
    "isinstance(x, OrderedDict)", "type(x)", "x == OrderedDict([('a', 2), ('b', 1)])",
    "x == OrderedDict([('b', 1), ('a', 2)])", "x != x", "x == 1", "hash(x)", "x | {'z': 1}",
    "type(x | {'z': 1})", "x < x", "x + x", "x()", "-x", "x.move_to_end('a')",
    "sorted(x, key=str)", "len(dict(x))", "(lambda **k: len(k))(**OrderedDict(a=1))", "x.nothing",
    "iter(x)",
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
