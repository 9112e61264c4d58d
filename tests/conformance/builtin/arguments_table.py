# truth: reference 1.25
# Every builtin function with no, too many and wrong arguments: the texts of the errors.

FUNCTIONS = ["abs", "all", "any", "bin", "callable", "chr", "delattr", "dir", "divmod", "enumerate", "filter", "getattr", "hasattr",
             "hash", "hex", "id", "isinstance", "issubclass", "iter", "len", "map", "max", "min", "next", "oct", "ord", "pow", "print",
             "range", "repr", "reversed", "round", "setattr", "slice", "sorted", "sum", "zip"]
ARGUMENTS = ["()", "(None,)", "(1,)", "(-1.5,)", "('a',)", "('',)", "([],)", "([3, 1, 2],)", "(1, 2)", "('ab', 'a')", "(1, 2, 3)",
             "(1, 2, 3, 4)", "(int, str)"]
SKIPPED = ("id", "hash", "dir", "iter", "slice", "reversed")
for function in FUNCTIONS:
    for text in ARGUMENTS:
        arguments = eval(text)
        try:
            value = eval(function)(*arguments)
        except Exception as error:
            print(function + text, "->", type(error).__name__, error)
            continue
        if function in SKIPPED or "object" in repr(value):
            value = type(value)
        elif type(value) in (map, filter, zip, enumerate, range):
            try:
                value = list(value)
            except Exception as error:
                value = repr(error)
        print(function + text, "->", value)
