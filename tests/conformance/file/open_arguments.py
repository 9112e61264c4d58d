# truth: reference 1.25
# open()'s arguments by position and name, and the types it refuses.
from scratch import Folder, outcome, put

with Folder():
    put("file", b"content")
    good = "file"
    outcome("open()", open)
    outcome("one", open, good)
    outcome("two", open, good, "r")
    outcome("three", open, good, "r", -1)
    outcome("four", open, good, "r", -1, "utf-8")
    outcome("five", open, good, "r", -1, "utf-8", 1)
    outcome("six", open, good, "r", -1, None, 1, 2)
    for buffering in (-1, 0, 1, 4096, True, None, "x", 1.5, b""):
        outcome("buffering %r" % (buffering,), open, good, "r", buffering)
    for encoding in (None, "utf-8", "utf8", "UTF-8", "ascii", "latin-1", "nonsense", ""):
        outcome("encoding %r" % (encoding,), open, good, encoding=encoding)
    for mode in (None, 5, 1.5, [], ("r",)):
        outcome("mode %r" % (mode,), open, good, mode)
    for name in (None, 1.5, [], (), {}, object, True, False):
        outcome("file %r" % (name,), open, name)
    outcome("bytes", open, b"file")
    outcome("absent bytes", open, b"absent")
    outcome("bytearray", open, bytearray(b"file"))
    outcome("file=", open, file=good)
    outcome("mode=", open, good, mode="rb")
    outcome("all by name", open, file=good, mode="r", buffering=1, encoding="utf-8")
    outcome("in another order", open, encoding=None, mode="w", file="new")
    outcome("unknown", open, good, errors="strict")
    outcome("newline", open, good, newline="")
    outcome("twice", open, good, file=good)
    outcome("mode twice", open, good, "r", mode="w")
    outcome("only mode", open, mode="r")
    outcome("star", open, *("file", "r"), **{"encoding": "utf-8"})
    with open(file=good, mode="rb") as file:
        print(file.read())
    with open(good, mode="r", encoding="utf-8") as file:
        again = open(file.fileno())
        print(again.read(3), file.fileno() == again.fileno(), type(again))
        octets = open(file.fileno(), "rb")
        print(octets.read(2), type(octets))
    print(callable(open), type(open))
    import builtins
    import io
    print(builtins.open is open, io.open is open)
