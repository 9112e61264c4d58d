# truth: reference 1.25
# What a file is to the language: its types, methods, comparisons.
from scratch import Folder, attempt, outcome, put

METHODS = ("__class__", "__enter__", "__exit__", "__next__", "close", "read", "readinto", "readline",
           "write", "__del__", "fileno", "flush", "readlines", "seek", "tell", "name", "mode", "closed",
           "encoding", "truncate", "readable", "writable", "seekable", "isatty", "readall", "buffer",
           "newlines", "detach", "__iter__", "writelines")

with Folder():
    put("file", b"content\n")
    for mode in ("r", "rb", "w"):
        file = open("file", mode)
        print(type(file), type(file).__name__, type(file) is type(open("file", mode)))
        for name in METHODS:
            print(" ", name, hasattr(file, name))
        attempt("call", file)
        attempt("len", len, file)
        attempt("index", lambda: file[0])
        attempt("add", lambda: file + 1)
        attempt("less", lambda: file < file)
        attempt("negate", lambda: -file)
        attempt("int", int, file)
        attempt("absent", lambda: file.absent)
        attempt("set", setattr, file, "name", 1)
        print(file == file, file != file, file is file, file == open("file"), bool(file))
        print(hash(file) == hash(file), {file: 1}[file], file in [file], callable(file))
        print(isinstance(file, type(file)), isinstance(file, object), isinstance(file, str))
        attempt("instance", type(file))
        attempt("instance", type(file), "file")
        outcome("method of none", type(file).read)
        outcome("method of another", type(file).read, 5)
        print(type(file).tell(file), type(file.read), str(file) == repr(file))
        fileno = file.fileno()
        print(repr(file) == "<io.%s %d>" % (type(file).__name__, fileno))
        file.close()
        print(file)
    text, octets = open("file"), open("file", "rb")
    print(type(text) is type(octets), issubclass(type(text), type(octets)))
    attempt("subclass", lambda: type("Sub", (type(text),), {}))
