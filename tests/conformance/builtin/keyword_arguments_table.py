# truth: reference 1.25
# Which types and functions refuse keyword arguments, and how.


def show(expression):
    try:
        print(expression, "->", type(eval(expression)))
    except Exception as error:
        print(expression, "->", type(error).__name__, error)


for name in ("bool", "int", "float", "complex", "str", "bytes", "bytearray", "list", "tuple", "set", "frozenset", "range", "slice",
             "enumerate", "zip", "map", "filter", "reversed", "type", "staticmethod", "classmethod", "Exception", "len", "abs",
             "sorted", "max", "sum", "getattr", "isinstance", "pow", "round", "divmod", "chr", "repr", "callable", "hex", "any"):
    show(name + "(x=1)")
    show(name + "(1, x=1)")
show("dict(x=1)")
show("dict({}, x=1)")
show("dict(1, x=1)")
show("enumerate([], start=5)")
show("enumerate([], start='a')")
show("sorted([2, 1], reverse=True)")
show("sorted([2, 1], key=None)")
show("max([], default=5)")
show("max(1, 2, default=5)")
show("min([], default=None)")
show("print(1, end='', sep='')")
show("print(1, nothing=2)")
