# truth: reference 1.25
# What a FAT volume asks of its device, and what becomes of a device's errors.
import os, vfs
from ram_device import Ram


def tell(function, *args):
    try:
        print("->", function(*args))
    except Exception as error:
        print("!!", repr(error))


class Empty:
    pass


tell(vfs.VfsFat, Empty())
tell(vfs.mount, Empty(), "/x")
tell(vfs.VfsFat)
blank = vfs.VfsFat(Ram(100))
tell(vfs.mount, blank, "/x")
tell(lambda: vfs.mount(vfs.VfsFat(Ram(100)), "/x", mkfs=True))
tell(os.listdir, "/x")
tell(vfs.umount, "/x")
for count, size in ((49, 512), (50, 512), (100, 512), (100, 1024), (100, 4096)):
    device = Ram(count, size)
    print(count, size)
    tell(vfs.VfsFat.mkfs, device)

device = Ram(100)
vfs.VfsFat.mkfs(device)
vfs.mount(device, "/f")
with open("/f/text", "w") as file:
    file.write("x" * 3000)
vfs.umount("/f")
vfs.mount(device, "/f", readonly=True)
print(os.listdir("/f"), len(open("/f/text").read()))
for call in (os.remove, os.mkdir, lambda path: open(path, "w"), lambda path: os.rename(path, "/f/y")):
    tell(call, "/f/text")
tell(os.mkdir, "/f/new")
vfs.umount("/f")


class Failing(Ram):
    fails = None

    def readblocks(self, block, into):
        if self.fails:
            raise self.fails
        super().readblocks(block, into)

    def writeblocks(self, block, octets):
        if self.fails:
            raise self.fails
        super().writeblocks(block, octets)


class ReadOnly:
    def __init__(self, device):
        self.device = device

    def readblocks(self, block, into):
        self.device.readblocks(block, into)

    def ioctl(self, request, argument):
        return self.device.ioctl(request, argument)


vfs.mount(ReadOnly(device), "/r")
print(os.listdir("/r"), len(open("/r/text").read()))
tell(os.remove, "/r/text")
tell(open, "/r/new", "w")
