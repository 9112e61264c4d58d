# truth: reference 1.25
# When nothing lies at "/".
import os, vfs
from recorder import Recorder, tell

vfs.umount("/")
print(vfs.mount())
tell(os.getcwd)
tell(os.listdir)
tell(os.listdir, "/")
tell(os.stat, "/")
tell(os.statvfs, "/")
for path in ("x", "/x", ""):
    for call in (os.listdir, os.stat, os.chdir, os.mkdir, os.rmdir, os.remove, os.statvfs, open):
        if path or call not in (os.mkdir, open):
            tell(call, path)
tell(os.mkdir, "/")
tell(os.rename, "/x", "/y")
tell(os.chdir, "/")
try:
    import nothing
except ImportError as error:
    print(error)
vfs.mount(Recorder("P", {"/text": b"text"}), "/p")
tell(os.listdir)
tell(os.listdir, "/")
print(list(os.ilistdir()))
tell(os.stat, "p")
tell(os.stat, "p/x")
tell(os.chdir, "p")
tell(os.getcwd)
tell(os.listdir)
tell(os.chdir, "/")
print(open("p/text").read())
