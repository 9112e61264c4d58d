# truth: reference 1.25
# chdir() into a mounted file system: what it is asked then, and where the program is afterwards.
import os, vfs
from recorder import Recorder, tell

os.chdir("/")
vfs.mount(Recorder("A", {"text": b"here", "/text": b"there"}), "/a")
tell(os.chdir, "/a")
tell(os.getcwd)
for path in ("", ".", "..", "sub", "./sub", "/a", "/a/sub"):
    tell(os.listdir, path)
    tell(os.stat, path)
    tell(os.mkdir, path)
tell(os.listdir)
print(open("text").read())
print(open("/a/text").read())
tell(os.rename, "old", "/a/new")
tell(os.rename, "old", "/tmp/new")
tell(os.chdir, "sub")
tell(os.getcwd)
tell(os.chdir, "..")
tell(os.getcwd)
tell(os.chdir, "/")
tell(os.getcwd)
tell(os.stat, "a/sub")
tell(os.chdir, "a")
tell(os.getcwd)
tell(vfs.umount, "/a")
tell(os.getcwd)
print("bin" in os.listdir(), "bin" in os.listdir(""), "a" in os.listdir())
tell(os.chdir, "/nowhere at all")
tell(os.getcwd)
tell(os.chdir, "tmp")
tell(os.getcwd)


class Refuses:
    def mount(self, read_only, make):
        pass

    def chdir(self, path):
        raise KeyError(path)

    def getcwd(self):
        return 7


vfs.mount(Refuses(), "/r")
tell(os.chdir, "/r")
tell(os.getcwd)
