# truth: reference 1.25
# __next__, __contains__, __getitem__ and other methods that builtin types let a program call by name.


def generate():
    yield 1
    yield 2


def show(expression):
    try:
        print(expression, "->", repr(eval(expression)))
    except Exception as error:
        print(expression, "->", type(error).__name__, repr(error.args))


for source in ("iter([5])", "iter((6,))", "iter('a')", "iter(b'a')", "iter({1: 2})", "iter({3})", "iter(range(3))", "map(str, [1])", "filter(None, [1])",
               "zip([1])", "enumerate([1])", "reversed([1])", "generate()", "(x for x in [7])", "iter([])", "zip()", "map(len, [])"):
    show(source + ".__next__()")
for name in ("__len__", "__iter__", "__add__", "__eq__", "__hash__", "__str__", "__repr__", "__contains__", "__getitem__", "__call__", "__bool__"):
    print(name, [hasattr(value, name) for value in (1, "a", [], {}, (), {1}, len, int, None, 1.5, range(2))])
for expression in ("{1: 2}.__getitem__(1)", "{1: 2}.__getitem__(3)", "{1: 2}.__setitem__(1, 3)", "{1: 2}.__delitem__(1)", "{1: 2}.__delitem__(4)",
                   "{1}.__contains__(1)", "frozenset([1]).__contains__(2)", "dict.__getitem__({1: 2}, 1)", "set.__contains__({1}, 1)",
                   "list.append([], 1)", "list.append(5, 1)", "list.append()", "str.upper('a')", "str.upper(5)", "str.join('-', 'ab')", "int.to_bytes(5, 1, 'big')",
                   "dict.get({1: 2}, 1)", "dict.fromkeys([1], 2)", "set.union({1}, [2]) == {1, 2}", "bytes.decode(b'a')", "tuple.count((1, 1), 1)",
                   "generate().__name__", "generate.__name__", "(lambda: 0).__name__", "[].append.__name__", "len.__name__", "list.append.__name__",
                   "int.__name__", "type.__name__", "list.__init__", "int.__new__", "ValueError.__init__", "(5).__add__", "show.__code__", "show.__doc__",
                   "iter([]).__iter__", "generate().__iter__", "object.__name__", "property().fget", "property.__name__"):
    show(expression)
