# truth: reference 1.25
# isinstance and issubclass between values and classes of every kind.


class A:
    pass


class B(A):
    pass


class C(B, dict):
    pass


class D(int):
    pass


VALUES = ["None", "True", "1", "1.5", "1j", "'a'", "b'a'", "bytearray()", "[]", "()", "{}", "set()", "frozenset()", "range(1)", "len", "int",
          "A", "A()", "B()", "C()", "D()", "ValueError()", "StopIteration()", "Ellipsis", "lambda: 0"]
CLASSES = ["object", "type", "int", "bool", "float", "complex", "str", "bytes", "bytearray", "list", "tuple", "dict", "set", "frozenset",
           "range", "A", "B", "C", "D", "Exception", "BaseException", "LookupError"]
for value in VALUES:
    print(value, [kind for kind in CLASSES if isinstance(eval(value), eval(kind))], isinstance(eval(value), (int, A, str)))
for kind in CLASSES:
    print(kind, [base for base in CLASSES if issubclass(eval(kind), eval(base))], issubclass(eval(kind), (int, A, Exception)))
for call in ("isinstance(1, 5)", "isinstance(1, (int, 5))", "isinstance(1, [int])", "isinstance(1, ())", "isinstance(1, None)",
             "issubclass(5, int)", "issubclass(int, 5)", "issubclass(int, ())", "issubclass('a', str)",
             "isinstance(int, type)", "issubclass(type, object)", "isinstance(1)", "isinstance(1, int, 2)", "callable(A)", "callable(A())",
             "callable(len)", "callable(5)", "callable(lambda: 0)", "callable(A().__class__)", "type(A())", "type(A)", "type(1, 2)", "type()"):
    try:
        print(call, "->", eval(call))
    except Exception as error:
        print(call, "->", type(error).__name__, error)
