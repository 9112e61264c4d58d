# truth: reference 1.25
# Every method of bytes and bytearray with many arguments: values and the texts of the errors.

METHODS = ["center", "count", "decode", "endswith", "find", "index", "isalpha", "isdigit", "islower", "isspace", "isupper",
           "join", "lower", "lstrip", "partition", "replace", "rfind", "rindex", "rpartition", "rsplit", "rstrip", "split",
           "startswith", "strip", "upper"]
ARGUMENTS = [(), (None,), (5,), (b"a",), (b"",), (b"zz",), (b"a", b"b"), ([b"x", b"y"],), (b"a", 1), (b"a", b"b", 1),
             ((b"a", b"b"),)]
for kind in (bytes, bytearray):
    for name in METHODS:
        for arguments in ARGUMENTS:
            if kind is bytearray and arguments not in ARGUMENTS[:4]:
                continue
            try:
                print(kind.__name__, name, arguments, "->", getattr(kind(b"bab a"), name)(*arguments))
            except Exception as error:
                print(kind.__name__, name, arguments, "->", type(error).__name__, error)
