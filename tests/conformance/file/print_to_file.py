# truth: reference 1.25
# print(file=...) writes to files what it writes to the console.
from scratch import Folder, attempt, get
import sys


with Folder():
    with open("out", "w") as file:
        print(file=file)
        print("one", file=file)
        print("one", 2, 3.5, None, [4, "five"], file=file)
        print("a", "b", sep="-", end="|", file=file)
        print(*range(5), sep=", ", end=".\n", file=file)
        print("ñ日😀", b"\xff", file=file)
        print("x" * 2000, file=file)
        print("", "", sep="", end="", file=file)
    content = get("out")
    print(len(content), content[:70], content[-20:])
    with open("out", "wb") as file:
        print("to octets", 1, file=file)
        print("ñ", file=file, end="")
    print(get("out"))
    with open("out", "a") as file:
        for i in range(3):
            print(i, i * i, file=file)
    print(get("out"))
    print("to stdout", file=sys.stdout)
    with open("out") as file:
        attempt("not for writing", print, "x", file=file)
    attempt("no file", print, "x", file=5)
