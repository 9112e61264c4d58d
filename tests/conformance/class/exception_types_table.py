# truth: reference 1.25
# Every builtin exception: its text for no, one and two arguments, its attributes, its place in the tree.

NAMES = ["BaseException", "Exception", "ArithmeticError", "AssertionError", "AttributeError", "EOFError", "GeneratorExit",
         "ImportError", "IndentationError", "IndexError", "KeyError", "KeyboardInterrupt", "LookupError", "MemoryError",
         "NameError", "NotImplementedError", "OSError", "OverflowError", "RuntimeError", "StopAsyncIteration", "StopIteration",
         "SyntaxError", "SystemExit", "TypeError", "UnicodeError", "ValueError", "ZeroDivisionError"]


def show(expression, names):
    try:
        print(expression, "->", repr(eval(expression, names)))
    except Exception as error:
        print(expression, "->", type(error).__name__, error)


for name in NAMES:
    kind = eval(name)
    print(kind, kind.__name__, kind.__bases__, type(kind))
    for arguments in ((), (1,), ("text",), ("a", 2), (None,), ((1, 2),)):
        error = kind(*arguments)
        print(name, arguments, repr(error), "|", error, "|", error.args, error.value, error.errno, bool(error))
    for text in ("K(a=1)", "K().message", "K.args", "K()[0]", "len(K())", "K() + 1", "K() == K()", "K()()", "K().__class__ is K"):
        show(text, {"K": kind})
    print(name, [other for other in NAMES if issubclass(kind, eval(other))], isinstance(kind(), Exception))
for absent in ("IOError", "EnvironmentError", "Warning", "TimeoutError", "RecursionError", "ModuleNotFoundError", "PermissionError"):
    show(absent, {})
for number in (1, 2, 5, 11, 12, 13, 17, 19, 22, 110, 9999, -1):
    print(number, OSError(number), repr(OSError(number)), OSError(number, "name"), OSError(number).errno, OSError(number, 1, 2))
