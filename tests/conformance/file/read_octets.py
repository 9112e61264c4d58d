# truth: reference 1.25
# read(n) of a binary file, around sizes where buffers end.
from scratch import Folder, attempt, put

with Folder():
    put("octets", bytes(range(256)))
    for size in (0, 1, 2, 15, 255, 256, 257, 1000):
        with open("octets", "rb") as file:
            first = file.read(size)
            rest = file.read()
            print(size, len(first), len(rest), (first + rest) == bytes(range(256)), file.tell())
    # Longer than any buffer: 100 blocks that differ.
    content = b"".join(bytes([i]) * 1021 for i in range(100))
    put("long", content)
    for size in (1, 7, 511, 512, 1000, 1020, 1021, 1023, 1024, 1025, 2047, 2048, 4095, 4096, 4097,
                 50000, 102099, 102100, 102101):
        with open("long", "rb") as file:
            file.seek(3)
            count, position = 0, 3
            good = True
            while True:
                part = file.read(size)
                if not part:
                    break
                good = good and part == content[position:position + len(part)]
                position += len(part)
                count += 1
                if size == 1 and count == 3000:
                    break
            print("long", size, count, position, file.tell(), good)
    with open("long", "rb") as file:
        print(file.read(1), file.read(1024) == content[1:1025], file.read(3), file.tell())
        print(len(file.read()), file.read(), file.read(1))
    with open("long", "rb") as file:
        attempt("read('x')", file.read, "x")
        attempt("read(None)", file.read, None)
        attempt("read(2)", file.read, 2)
        attempt("read(0)", file.read, 0)
