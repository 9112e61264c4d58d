# truth: reference 1.25
# read(n) of a text counts characters of one to four octets; what is negative means all.
from scratch import Folder, attempt, put

TEXT = "aé€😀b\nñ日本語\n"

with Folder():
    put("text", TEXT.encode())
    for size in (-1, 0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 100, 1 << 20):
        with open("text") as file:
            attempt("read(%d)" % size, file.read, size)
            print("  at", file.tell())
            attempt("  then 1", file.read, 1)
            attempt("  the rest", file.read)
            attempt("  at the end", file.read)
            attempt("  and again", file.read, 5)
    for size in range(1, 8):
        with open("text") as file:
            parts = []
            while True:
                part = file.read(size)
                if not part:
                    break
                parts.append((part, file.tell()))
            print(size, parts)
    put("empty", b"")
    with open("empty") as file:
        for size in (-1, 0, 1, 10):
            attempt("empty", file.read, size)
    with open("text") as file:
        for size in ("1", None, 1.5, b"1", [], True, False):
            attempt("read(%r)" % (size,), file.read, size)
        attempt("read(1, 2)", file.read, 1, 2)
