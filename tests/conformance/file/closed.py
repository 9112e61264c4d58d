# truth: reference 1.25
# Every method of a file after close(), and close() again.
from scratch import Folder, attempt, put

CALLS = (("read", ()), ("read", (1,)), ("readline", ()), ("readlines", ()),
         ("readinto", (bytearray(2),)), ("write", ("x",)), ("seek", (0,)), ("tell", ()),
         ("flush", ()), ("fileno", ()), ("__next__", ()), ("close", ()), ("__del__", ()),
         ("__exit__", (None, None, None)))

with Folder():
    put("file", b"content\n")
    for mode in ("r", "rb", "r+", "a"):
        file = open("file", mode)
        print(mode, repr(file.close()), file)
        for name, arguments in CALLS:
            attempt("%s%r" % (name, arguments), getattr(file, name), *arguments)
        attempt("next", next, file)
        attempt("list", list, file)
        attempt("print", print, "x", file=file)
        print(file.__enter__() is file, iter(file) is file, bool(file))
    file = open("file")
    file.__del__()
    attempt("after __del__", file.read)
    try:
        with file:
            print("inside")
            file.read()
    except ValueError as error:
        print(repr(error))
