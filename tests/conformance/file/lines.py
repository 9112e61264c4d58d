# truth: reference 1.25
# Iterating over a file, next(), readlines(), and other reads in between.
from scratch import Folder, attempt, put

with Folder():
    put("lines", b"one\ntwo\n\nfour\nlast")
    for mode in ("r", "rb"):
        print(mode, list(open("lines", mode)))
        print(mode, open("lines", mode).readlines())
        with open("lines", mode) as file:
            print(iter(file) is file, next(file), file.tell())
            print(file.read(2), file.tell(), next(file), file.readline(), file.tell())
            for line in file:
                print("rest", line, file.tell())
            attempt("next", next, file)
            attempt("next", next, file)
            attempt("__next__", file.__next__)
            attempt("readlines", file.readlines)
            file.seek(4)
            print("again", list(file))
    with open("lines") as file:
        print([line.strip() for line in file if line != "\n"])
        print(file.readlines(), list(file))
    with open("lines") as file:
        first, *others = file
        print(first, others)
    with open("lines") as file:
        print(max(file), "four\n" in open("lines"), sum(len(line) for line in open("lines")))
        print("".join(sorted(open("lines"))))
        print(dict(enumerate(open("lines"))))
    with open("lines") as file:
        for number, line in enumerate(file):
            if number == 1:
                break
        print(line, file.read())
    attempt("readlines(1)", open("lines").readlines, 1)

    def numbered(name):
        with open(name) as file:
            for number, line in enumerate(file, 1):
                yield "%d:%s" % (number, line.rstrip("\n"))

    print(list(numbered("lines")))
    print(list(zip(open("lines"), open("lines", "rb"))))
