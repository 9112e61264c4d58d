# truth: reference 1.25
# Reads and writes through one file take turns at one position.
from scratch import Folder, put, get

with Folder():
    for mode in ("r+", "r+b", "a+", "a+b", "w+"):
        put("file", b"one\ntwo\nthree\nfour\n")
        with open("file", mode) as file:
            print(mode, repr(file.read(2)), file.tell())
            print("  write", file.write("XY"), file.tell())
            print("  read", repr(file.read(3)), file.tell())
            print("  line", repr(file.readline()), file.tell())
            print("  write", file.write(b"Z"), file.tell())
            print("  seek", file.seek(0), repr(file.readline()), repr(file.readline()), file.tell())
            print("  write", file.write("!\n"), file.tell(), repr(file.read()))
        print("  ", get("file"))
    # Far into what a buffer would hold, and past it.
    put("long", b"-" * 5000)
    with open("long", "r+b") as file:
        for place in (0, 10, 1000, 1023, 1024, 2500, 4999):
            file.seek(place)
            file.read(1)
            file.write(b"%d" % place if False else str(place).encode())
            print(place, file.tell(), len(file.read(3)), file.tell())
    content = get("long")
    print(len(content), [(i, bytes([c])) for i, c in enumerate(content) if c != ord("-")])
    # Two files on one: each sees what the other wrote.
    with open("shared", "w") as writer, open("shared") as reader:
        for i in range(5):
            writer.write("line %d\n" % i)
            print(repr(reader.read()), writer.tell(), reader.tell())
    with open("log", "a") as one, open("log", "a") as two:
        one.write("1\n")
        two.write("2\n")
        one.write("3\n")
        print(one.tell(), two.tell())
    print(get("log"))
