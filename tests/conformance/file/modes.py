# truth: reference 1.25
# What each mode of open() does to a file that is there and to one that is not.
import os
from scratch import Folder, put, get

MODES = ("r", "w", "a", "r+", "w+", "a+", "rb", "wb", "ab", "rb+", "r+b", "wb+", "w+b", "ab+",
         "a+b", "rt", "wt", "at", "tr", "bw", "+", "b", "t", "+w", "+r", "wr", "rw", "br+t", "")


def attempts(file):
    text = "FileIO" not in repr(file)
    for what, call in (("read", lambda: file.read(3)),
                       ("write", lambda: file.write("xy")),
                       ("tell", lambda: file.tell())):
        try:
            yield what, call()
        except OSError as error:
            yield what, error.errno


with Folder():
    for mode in MODES:
        for there in (True, False):
            if there:
                put("file", b"12345")
            elif "file" in os.listdir():
                os.remove("file")
            print(repr(mode), "there" if there else "absent", end=": ")
            try:
                file = open("file", mode)
            except OSError as error:
                print("errno", error.errno)
                continue
            print(type(file).__name__, list(attempts(file)), end=" ")
            file.close()
            print(get("file"))
