# truth: reference 1.25
# mount() and umount(): which places are free, in which order file systems are asked, and what is wrong.
import os, vfs
from recorder import Recorder, tell


def table():
    print([(getattr(fs, "name", "posix"), path) for fs, path in vfs.mount()])


table()
a = Recorder("A")
tell(vfs.mount, a, "/a")
tell(vfs.mount, Recorder("B"), "/a")
tell(vfs.mount, Recorder("B"), "/a/b")
tell(vfs.mount, Recorder("B"), "/b/c")
tell(vfs.mount, Recorder("B"), "/b")
tell(vfs.mount, Recorder("AB"), "/ab")
table()
tell(os.stat, "/ab/x")
tell(os.stat, "/abc")
tell(os.stat, "/b/x")
tell(os.stat, "/b/c/x")
tell(os.listdir, "/a/b")
tell(vfs.umount, "/b/c")
tell(vfs.umount, "/b/c")
tell(vfs.umount, "/nothing")
tell(vfs.umount, a)
tell(vfs.umount, a)
tell(vfs.umount, 5)
tell(vfs.mount, Recorder("C"), "bare")
tell(os.listdir, "bare")
tell(os.listdir, "/bare")
tell(vfs.umount, "bare")
tell(vfs.mount, Recorder("D"), "/d/")
tell(os.listdir, "/d/")
tell(os.listdir, "/d")
tell(vfs.umount, "/d")
tell(vfs.umount, "/d/")
table()
tell(vfs.mount, Recorder("R"), "/r", readonly=True)
tell(vfs.mount, Recorder("M"), "/m", mkfs=1, readonly=0)
tell(vfs.mount, Recorder("K"), "/k", wrong=1)
tell(vfs.mount, Recorder("K"), 5)
tell(vfs.umount)
table()


class Fails:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

    def mount(self, read_only, make):
        raise OSError(5)

    def umount(self):
        raise ValueError("still here")


fails = Fails("F")
tell(vfs.mount, fails, "/f")
table()
Fails.mount = lambda self, read_only, make: None
tell(vfs.mount, fails, "/f")
for call in (os.stat, os.listdir, os.chdir, os.remove, os.statvfs, open):
    tell(call, "/f/x")
tell(vfs.umount, "/f")
table()

# What lies at "/" comes last, the newer one before the older.
tell(vfs.mount, Recorder("ROOT"), "/")
table()
tell(os.stat, "/x")
tell(os.listdir, "/")
tell(os.statvfs, "/")
tell(os.stat, "/")
tell(os.mkdir, "/")
tell(os.rmdir, "/")
tell(os.remove, "/")
tell(os.rename, "/", "/x")
tell(os.chdir, "/")
tell(os.getcwd)
tell(vfs.umount, "/")
table()
