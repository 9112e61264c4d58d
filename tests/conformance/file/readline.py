# truth: reference 1.25
# readline() with ends of all kinds, and its size, which counts octets.
from scratch import Folder, attempt, put

CASES = (b"", b"\n", b"\n\n", b"one", b"one\n", b"one\ntwo", b"one\n\ntwo\n", b"cr\r\nlf\n",
         b"\r\r\n", b"nul\0in\nit", b"  spaces  \n\t\n")

with Folder():
    for case in CASES:
        put("case", case)
        for mode in ("r", "rb"):
            with open("case", mode) as file:
                print(case, mode, [file.readline() for _ in range(5)], file.tell())
    put("sized", b"abcdefghij\nklm\n")
    for mode in ("r", "rb"):
        for size in (-1, 0, 1, 2, 9, 10, 11, 12, 100):
            with open("sized", mode) as file:
                print(mode, size, repr(file.readline(size)), file.tell(), repr(file.readline()))
    put("wide", "ñandú\n日本\n".encode())
    for size in range(9):
        with open("wide") as file:
            attempt("wide %d" % size, file.readline, size)
    lines = [b"x" * n + b"\n" for n in (0, 1, 510, 511, 512, 513, 1022, 1023, 1024, 1025, 5000, 3)]
    put("long", b"".join(lines))
    with open("long", "rb") as file:
        for line in lines:
            print(len(line), file.readline() == line, file.tell())
        print(file.readline())
    with open("long") as file:
        attempt("readline(1, 2)", file.readline, 1, 2)
