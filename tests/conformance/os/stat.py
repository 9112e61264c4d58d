# truth: reference 1.25
# stat: ten numbers, those of them that are the same everywhere, and errors.
import os
import time
from scratch import Folder, attempt, put

with Folder():
    os.mkdir("folder")
    for size in (0, 1, 100, 4096, 70000):
        put("file", b"x" * size)
        print(size, os.stat("file")[6], hex(os.stat("file")[0] & 0xF000))
    whole = os.stat("file")
    print(type(whole), len(whole), [type(number) is int for number in whole])
    print(hex(os.stat("folder")[0] & 0xF000), os.stat("folder")[3], os.stat("file")[3])
    print(os.stat("file") == os.stat("./file") == os.stat(b"file"), os.stat("file")[1] != os.stat("folder")[1])
    print(os.stat("file")[2] == os.stat("folder")[2])
    now = time.time()
    for place in (7, 8, 9):
        print(place, abs(os.stat("file")[place] - now) < 1000)
    os.system("chmod 640 file; chmod 700 folder; ln file second; ln -s file link; ln -s absent dangling; mkfifo pipe")
    print(oct(os.stat("file")[0]), oct(os.stat("folder")[0]), os.stat("file")[3])
    print(os.stat("second") == os.stat("file"), os.stat("link") == os.stat("file"))
    print(hex(os.stat("pipe")[0] & 0xF000), hex(os.stat("/dev/null")[0] & 0xF000))
    os.system("touch -d @1000000000 file")
    print(os.stat("file")[7:9])
    for name in ("absent", "dangling", "file/x", "absent/x", "", "n" * 256, "folder/absent"):
        attempt("stat %.12r" % name, os.stat, name)
    for name in (5, 1.5, None, [], bytearray(b"file")):
        attempt("stat %r" % (name,), os.stat, name)
    attempt("stat()", os.stat)
    attempt("stat(a, b)", os.stat, "file", "file")
    with open("file", "ab") as file:
        before = os.stat("file")[6]
        file.write(b"12345")
        print(os.stat("file")[6] - before)

    def exists(path):
        try:
            os.stat(path)
            return True
        except OSError:
            return False

    def is_folder(path):
        return exists(path) and os.stat(path)[0] & 0x4000 != 0

    for name in ("file", "folder", "absent", "link", ".", "/", "pipe"):
        print(name, exists(name), is_folder(name))
