# truth: reference 1.25
# seek() and tell() by every whence, beyond the end, and back into what was read ahead.
from scratch import Folder, attempt, put, get

with Folder():
    put("ten", b"0123456789")
    for mode in ("r", "rb", "r+", "a+"):
        with open("ten", mode) as file:
            for whence in (0, 1, 2):
                for offset in (0, 1, -1, 5, -5, 9, 10, 11, -10, -11, 100):
                    file.seek(4)
                    try:
                        place = file.seek(offset, whence)
                        print(mode, whence, offset, place, file.tell(), repr(file.read(2)), file.tell())
                    except OSError as error:
                        print(mode, whence, offset, "errno", error.errno, file.tell())
    with open("ten", "rb") as file:
        for whence in (-1, 5, 100):
            attempt("whence %d" % whence, file.seek, 0, whence)
        attempt("offset 'a'", file.seek, "a")
        attempt("offset 1.5", file.seek, 1.5)
        attempt("whence 'a'", file.seek, 0, "a")
        attempt("offset 1 << 70", file.seek, 1 << 70)
        attempt("nothing", file.seek)
        attempt("tell(1)", file.tell, 1)
    content = bytes(i % 251 for i in range(6000))
    put("long", content)
    with open("long", "rb") as file:
        place = 0
        good = True
        for step in (0, 5, 1000, 1024, 1030, 3, 5999, 2048, 2047, 2049, 1, 4096, 0):
            file.seek(step)
            one = file.read(3)
            line = file.read(1)
            good = good and one == content[step:step + 3] and line == content[step + 3:step + 4]
            print(step, len(one), len(line), file.tell(), good)
            file.seek(-2, 1)
            print("  back", file.tell(), file.read(2) == (one + line)[-2:])
    with open("hole", "wb") as file:
        file.write(b"a")
        print(file.seek(5), file.write(b"b"), file.tell())
    print(get("hole"))
