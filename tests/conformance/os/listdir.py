# truth: reference 1.25
# listdir and ilistdir of folders, by str and bytes; kinds of entries.
import os
from scratch import Folder, attempt, put

with Folder():
    print(os.listdir(), list(os.ilistdir()))
    os.mkdir("folder")
    put("file", b"123")
    put("folder/inner", b"")
    os.system("ln -s file link; ln -s absent dangling; mkfifo pipe")
    print(sorted(os.listdir()))
    print(sorted(os.listdir(".")), sorted(os.listdir("folder")), sorted(os.listdir("./folder/..")))
    for entry in sorted(os.ilistdir()):
        print(entry[:2], hex(entry[1]), len(entry), type(entry), entry[2] > 0)
    for entry in sorted(os.ilistdir("folder")):
        print(entry[:2])
    for entry in sorted(os.ilistdir(b".")):
        print(entry[:2])
    print(sorted(os.listdir(b".")), os.listdir(b"folder"))
    for name in ("absent", "file", "file/x", "folder/inner", "dangling", "link", "pipe"):
        attempt("listdir " + name, os.listdir, name)
        attempt("ilistdir " + name, os.ilistdir, name)
    for name in (5, 1.5, None, [], bytearray(b".")):
        attempt("listdir %r" % (name,), os.listdir, name)
        attempt("ilistdir %r" % (name,), os.ilistdir, name)
    attempt("two", os.listdir, ".", ".")
    walk = os.ilistdir("folder")
    print(iter(walk) is walk, next(walk)[0])
    attempt("next", next, walk)
    attempt("next", next, walk)
    attempt("len", len, os.ilistdir("folder"))
    put("name with space", b"")
    put("ñandú", b"")
    put("日本", b"")
    put(".hidden", b"")
    print(sorted(os.listdir()))
    print(sorted(os.listdir(b".")))
    print(sorted(name for name, kind, _ in os.ilistdir() if kind == 0x8000))

    def tree(path, depth=0):
        for name, kind, _ in sorted(os.ilistdir(path)):
            print("  " * depth + name, hex(kind))
            if kind == 0x4000:
                tree(path + "/" + name, depth + 1)

    os.mkdir("folder/deep")
    os.mkdir("folder/deep/deeper")
    put("folder/deep/deeper/end", b"")
    put("folder/deep/other", b"")
    tree(".")
