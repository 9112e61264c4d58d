# truth: reference 1.25
# Programs of files: copying, counting, filtering, joining, a table and a log.
import os
from scratch import Folder, get, put


def copy(source, target, size):
    total = 0
    with open(source, "rb") as reader, open(target, "wb") as writer:
        while True:
            part = reader.read(size)
            if not part:
                return total
            total += writer.write(part)


def copy_into(source, target, size):
    buffer = bytearray(size)
    total = 0
    with open(source, "rb") as reader, open(target, "wb") as writer:
        while True:
            count = reader.readinto(buffer)
            if not count:
                return total
            total += writer.write(buffer, count)


def count(name):
    lines = words = octets = 0
    with open(name) as file:
        for line in file:
            lines += 1
            words += len(line.split())
            octets += len(line.encode())
    return lines, words, octets


with Folder():
    words = "the quick brown fox jumps over the lazy dog 日本 ñ".split()
    with open("text", "w") as file:
        for i in range(200):
            print(*(words[(i * 7 + j) % len(words)] for j in range(i % 13)), file=file)
    print(count("text"), os.stat("text")[6])
    for size in (1, 3, 64, 1000, 1024, 1025, 100000):
        print(size, copy("text", "copy", size), get("copy") == get("text"),
              copy_into("text", "copy", size), get("copy") == get("text"))
    with open("text") as file, open("filtered", "w") as out:
        for number, line in enumerate(file, 1):
            if "fox" in line and "dog" in line:
                out.write("%03d %s" % (number, line))
    print(count("filtered"))
    print(open("filtered").readline(), end="")
    frequencies = {}
    with open("text") as file:
        for word in file.read().split():
            frequencies[word] = frequencies.get(word, 0) + 1
    for word in sorted(frequencies):
        print(word, frequencies[word])
    # A table of records of one size, changed in place.
    with open("table", "w+b") as table:
        for i in range(20):
            table.write(("%08d" % (i * i)).encode())
        for i in (3, 0, 19, 7):
            table.seek(i * 8)
            value = int(table.read(8))
            table.seek(-8, 1)
            table.write(("%08d" % (value + 1000)).encode())
        table.seek(0)
        print([int(table.read(8)) for _ in range(20)])
    for i in range(5):
        with open("log", "a") as log:
            log.write("entry %d at %d\n" % (i, log.tell()))
    print(open("log").read(), end="")
    with open("log") as log:
        print([line.split()[-1] for line in log][::-1])
