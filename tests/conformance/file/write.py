# truth: reference 1.25
# What write() takes and counts: octets of texts and buffers, with size and offset.
from scratch import Folder, attempt, outcome, get

with Folder():
    for mode in ("w", "wb"):
        with open("out", mode) as file:
            for value in ("text", "ñ日", "", b"bytes", bytearray(b"array"), b"\xff\0", memoryview(b"view")):
                print(mode, repr(value) if not isinstance(value, memoryview) else "view", file.write(value), file.tell())
            for value in (5, None, 1.5, [1], ("a",), {}, object):
                outcome("write(%s)" % type(value).__name__, file.write, value)
            attempt("write()", file.write)
        print(get("out"))
    for arguments in ((0,), (1,), (9,), (10,), (11,), (-1,), (0, 3), (2, 3), (2, 0), (9, 1), (9, 5),
                      (10, 1), (11, 1), (2, -1), (-1, 2), (5, 100)):
        with open("out", "wb") as file:
            count = file.write(b"0123456789", *arguments)
            print(arguments, count, file.tell(), end=" ")
        print(get("out"))
    with open("out", "wb") as file:
        attempt("size 'x'", file.write, b"abc", "x")
        attempt("offset 'x'", file.write, b"abc", "x", 1)
        attempt("five", file.write, b"abc", 1, 1, 1)
    with open("out", "w") as file:
        total = 0
        for i in range(300):
            total += file.write("%d\n" % (i * i))
        print(total, file.tell())
    print(len(get("out")), get("out")[-12:])
    with open("big", "wb") as file:
        print(file.write(b"z" * 100000), file.tell())
    print(get("big") == b"z" * 100000)
    for name in "flush", "close", "close":
        attempt(name, getattr(file, name)) if name == "close" else None
    file = open("out", "w")
    print(file.write("kept"), file.flush(), get("out"))
    file.close()
