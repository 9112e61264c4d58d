# truth: reference 1.25
# Folders of a FAT volume: long names, the current folder, what can be removed and renamed, errors.
import os, vfs
from ram_device import Ram

device = Ram(400)
vfs.VfsFat.mkfs(device)
fat = vfs.VfsFat(device)
vfs.mount(fat, "/f")


def tell(function, *args):
    try:
        print(args, "->", function(*args))
    except Exception as error:
        print(args, "!!", repr(error))


def put(path, text="text"):
    with open(path, "w") as file:
        file.write(text)


tell(os.listdir, "/f")
for path in ("/f/d", "/f/d/e", "/f/d", "/f/none/d", "/f/A long name with spaces.and.dots", "/f"):
    tell(os.mkdir, path)
put("/f/file")
put("/f/d/UPPER.TXT", "upper")
put("/f/d/Mixed.Txt")
put("/f/lower.case.name")
for path in ("/f", "/f/d", "/f/d/e", "/f/D", "/f/file", "/f/none"):
    tell(lambda path: sorted(os.listdir(path)), path)
    tell(lambda path: sorted(os.ilistdir(path)), path)
for path in ("/f/file", "/f/FILE", "/f/d", "/f/d/upper.txt", "/f/none", "/f/d/none", "/f/file/x", "/f"):
    tell(lambda path: os.stat(path)[:7], path)
tell(os.rename, "/f/file", "/f/moved")
tell(os.rename, "/f/moved", "/f/d/e/moved")
tell(os.rename, "/f/none", "/f/x")
put("/f/other", "other")
tell(os.rename, "/f/other", "/f/d/e/moved")
with open("/f/d/e/moved") as file:
    print(file.read())
tell(os.rename, "/f/d/e", "/f/e")
tell(os.listdir, "/f/e")
tell(os.remove, "/f/none")
tell(os.remove, "/f/d")
tell(os.rmdir, "/f/d")
tell(os.rmdir, "/f/lower.case.name")
tell(os.rmdir, "/f/none")
tell(os.remove, "/f/e/moved")
tell(os.rmdir, "/f/e")
for name in ('a"b', "a*b", "a:b", "a<b", "a?b", "a|b"):
    tell(open, "/f/" + name, "w")
tell(os.chdir, "/f/d")
tell(os.getcwd)
tell(lambda: sorted(os.listdir()))
tell(os.chdir, "..")
tell(os.getcwd)
tell(os.chdir, "none")
tell(os.chdir, "lower.case.name")
tell(os.getcwd)
tell(fat.getcwd)
tell(lambda: sorted(fat.ilistdir("/d")))
tell(lambda: fat.stat("/d/Mixed.Txt")[6])
vfs.umount("/f")
tell(os.getcwd)
vfs.mount(device, "/g")
print(sorted(os.listdir("/g")), os.stat("/g/d/upper.txt")[6])
