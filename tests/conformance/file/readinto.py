# truth: reference 1.25
# readinto() fills bytearrays, up to their size or the size given.
from scratch import Folder, attempt, put

with Folder():
    put("octets", b"0123456789" * 3)
    for length in (0, 1, 7, 29, 30, 31, 100):
        with open("octets", "rb") as file:
            buffer = bytearray(length)
            count = file.readinto(buffer)
            print(length, count, bytes(buffer[:count]), file.tell())
            print("  then", file.readinto(buffer), file.readinto(buffer), file.tell())
    for size in (-2, -1, 0, 1, 4, 5, 6, 1000):
        with open("octets", "rb") as file:
            buffer = bytearray(b"-----")
            print(size, file.readinto(buffer, size), buffer, file.tell())
    with open("octets") as file:
        buffer = bytearray(4)
        print("text", file.readinto(buffer), buffer, file.read(2), file.readinto(buffer), buffer)
    with open("octets", "rb") as file:
        view = bytearray(12)
        print(file.readinto(memoryview(view)[2:6]), view, file.tell())
        for wrong in ("text", b"bytes", 5, None, [1, 2], (1,)):
            attempt("readinto(%r)" % (wrong,), file.readinto, wrong)
        attempt("no argument", file.readinto)
        attempt("readinto(b, 'x')", file.readinto, bytearray(2), "x")
        attempt("four", file.readinto, bytearray(2), 1, 1)
    put("long", bytes(i % 251 for i in range(10000)))
    for length in (1023, 1024, 1025, 5000):
        with open("long", "rb") as file:
            buffer = bytearray(length)
            counts = []
            while True:
                count = file.readinto(buffer)
                if not count:
                    break
                counts.append(count)
            print(length, counts)
