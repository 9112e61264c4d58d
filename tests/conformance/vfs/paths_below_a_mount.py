# truth: reference 1.25
# What a mounted file system is asked, and with which paths.
import os, vfs
from recorder import Recorder, tell

vfs.mount(Recorder("A", {"/text": b"one\ntwo\n"}), "/a")
for path in ("/a", "/a/", "/a/x/y", "/a//x", "/a/../x", "/a/x/"):
    tell(os.listdir, path)
    tell(os.stat, path)
    tell(os.mkdir, path)
    tell(os.rmdir, path)
    tell(os.remove, path)
    tell(os.unlink, path)
    tell(os.statvfs, path)
print(list(os.ilistdir("/a")))
tell(os.rename, "/a/old", "/a/new")
tell(os.rename, "/a/old", "/tmp/new")
tell(os.rename, "/tmp/old", "/a/new")
tell(os.rename, "/a", "/a/b")
with open("/a/text") as file:
    print(file.readline(), type(file))
with open("/a/text", "rb") as file:
    print(file.read())
tell(open, "/a/none")
tell(open, "/a/none", "w")
tell(open, "/a")
tell(open, "/a/")
tell(os.stat, "/")
print([name for name in os.listdir("/") if name in ("a", "bin")])
print([entry[:2] for entry in os.ilistdir("/") if entry[0] in ("a",)])
vfs.umount("/a")
tell(os.stat, "/a")
