# Runs on the reference MicroPython: does to an image what fat_image does, with the reference's own
# file systems. One command, but mkfs for format; "tree" prints what there is, as JSON.
#
#   micropython fs_images_reference.py IMAGE BLOCK_SIZE     the command comes as JSON
import binascii
import hashlib
import json
import os
import sys
import vfs


class Blocks:
    def __init__(self, size, file):
        self.size = size
        self.file = file
        self.count = file.seek(0, 2) // size

    def readblocks(self, block, buffer, offset=0):
        self.file.seek(block * self.size + offset)
        self.file.readinto(buffer)

    def writeblocks(self, block, buffer, offset=0):
        self.file.seek(block * self.size + offset)
        self.file.write(buffer)

    def ioctl(self, op, argument):
        return self.count if op == 4 else self.size if op == 5 else 0


def digest(content):
    return binascii.hexlify(hashlib.sha256(content).digest()).decode()


def tree(fs, path, found):
    for name, kind, *_ in fs.ilistdir(path or "/"):
        inside = path + "/" + name
        if kind == 0x4000:
            found[inside] = None
            tree(fs, inside, found)
        else:
            with fs.open(inside, "rb") as file:
                found[inside] = digest(file.read())
    return found


def put(fs, folder, path):
    for name, kind, *_ in os.ilistdir(folder):
        inside = path + "/" + name
        if kind == 0x4000:
            try:
                fs.mkdir(inside)
            except OSError as error:
                if error.errno != 17:
                    raise
            put(fs, folder + "/" + name, inside)
        else:
            with open(folder + "/" + name, "rb") as source, fs.open(inside, "wb") as file:
                file.write(source.read())


def main(image, block_size):
    commands = json.load(sys.stdin)  # an argument has at most 255 octets
    if commands[0] == "mkfs":
        with open(image, "wb") as file:
            file.seek(commands[1] * int(block_size) - 1)
            file.write(b"\0")
    with open(image, "r+b") as file:
        if file.read(3) == b"\xd2\xcd\x31":
            file.seek(0)
            print(json.dumps(tree(vfs.VfsRom(file.read()), "", {})))
            return
        blocks = Blocks(int(block_size), file)
        if commands[0] == "mkfs":
            vfs.VfsFat.mkfs(blocks)
            return
        act(vfs.VfsFat(blocks), *commands)


def act(fs, command, *arguments):
    if command == "tree":
        print(json.dumps(tree(fs, "", {})))
    elif command == "put":
        put(fs, arguments[0], "")
    elif command == "rename":
        fs.rename(*arguments)
    elif command == "remove":
        fs.remove(*arguments)


main(*sys.argv[1:])
