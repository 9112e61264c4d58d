# truth: reference 1.25
# Files of a FAT volume on a block device in Python: modes, positions, text and octets.
import os, vfs
from ram_device import Ram

device = Ram(400)
vfs.VfsFat.mkfs(device)
vfs.mount(vfs.VfsFat(device), "/f")


def tell(function, *args):
    try:
        print(args, "->", function(*args))
    except Exception as error:
        print(args, "!!", repr(error))


with open("/f/a", "w") as file:
    print(file.write("first\nsecond\n"), file.tell())
with open("/f/a") as file:
    print(file.readline(), file.read(3), file.tell(), file.read(), file.read())
with open("/f/a", "rb") as file:
    print(file.readlines())
with open("/f/a", "ab") as file:
    print(file.tell(), file.write(b"third"), file.tell(), file.seek(2), file.write(b"XY"))
print(open("/f/a").read())
with open("/f/a", "r+") as file:
    file.write("FIRST")
    print(file.read(4), file.seek(0), file.read(7))
with open("/f/a", "w+") as file:
    file.write("new")
    print(file.seek(0), file.read())
with open("/f/a", "rb") as file:
    for offset, whence in ((1, 0), (1, 1), (-1, 1), (-1, 2), (0, 2), (5, 0), (0, 0)):
        print(file.seek(offset, whence), file.tell(), file.read(1))
    room = bytearray(5)
    file.seek(0)
    print(file.readinto(room), room)
with open("/f/hole", "wb") as file:
    file.seek(1000)
    file.write(b"end")
print(os.stat("/f/hole")[6], open("/f/hole", "rb").read(1003)[-5:])
tell(open, "/f/none")
tell(open, "/f/none/x", "w")
tell(open, "/f/a", "x")
tell(lambda path: open(path, "x").close(), "/f/x")
os.mkdir("/f/d")
tell(open, "/f/d")
tell(open, "/f/d", "w")
tell(open, "/f/a/b")
with open("/f/big", "wb") as file:
    for i in range(100):
        file.write(bytes([i]) * 777)
octets = open("/f/big", "rb").read()
print(len(octets), all(octets[i * 777 + 776] == i for i in range(100)))
print([type(open("/f/a", mode)) for mode in ("r", "rb", "rt", "w")] + [type(open("/f/other", "wb"))])
