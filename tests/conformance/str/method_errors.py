# truth: reference 1.25
# Every method of str with wrong arguments: the texts of the errors.

METHODS = ["center", "count", "encode", "endswith", "find", "format", "index", "isalpha", "isdigit", "islower",
           "isspace", "isupper", "join", "lower", "lstrip", "partition", "replace", "rfind", "rindex",
           "rpartition", "rsplit", "rstrip", "split", "splitlines", "startswith", "strip", "upper"]
ARGUMENTS = [(), (None,), (5,), (b"a",), ("a",), ("",), (1.5, 2), ("a", "b", "c", "d", "e"), ([1],), (("a",),)]
for name in METHODS:
    for arguments in ARGUMENTS:
        try:
            print(name, arguments, "->", repr(getattr("bab a", name)(*arguments)))
        except Exception as error:
            print(name, arguments, "->", type(error).__name__, error)
