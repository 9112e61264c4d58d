# truth: reference 1.25
# The errors of open() and of what was opened, by errno.
import errno
import os
from scratch import Folder, attempt, outcome, put

with Folder():
    os.mkdir("folder")
    put("file", b"content")
    names = ("absent", "absent/file", "folder", "folder/absent", "file/below", "", "n" * 255,
             "n" * 256, "n" * 300, "folder/", "file/", ".", "..", "/absent-in-root/x")
    for name in names:
        for mode in ("r", "w", "a", "r+"):
            try:
                open(name, mode).close()
                print("%.20r %s opened" % (name, mode))
            except OSError as error:
                print("%.20r %s %s %s" % (name, mode, error.errno, errno.errorcode.get(error.errno)))
    with open("folder") as folder:
        outcome("read", folder.read)
        outcome("readline", folder.readline)
        outcome("next", next, folder)
        outcome("readinto", folder.readinto, bytearray(3))
        outcome("write", folder.write, "x")
    with open("file") as file:
        attempt("write", file.write, "x")
        attempt("write nothing", file.write, "")
        attempt("still", file.read)
    with open("file", "a") as file:
        attempt("read", file.read)
        attempt("readline", file.readline)
        attempt("iteration", list, file)
        attempt("readinto", file.readinto, bytearray(1))
        attempt("write", file.write, "!")
    try:
        open("absent")
    except OSError as error:
        print(error, repr(error), error.args, error.errno == errno.ENOENT)
    try:
        open("folder", "w")
    except OSError as error:
        print(error, repr(error), error.args, error.errno == errno.EISDIR)
