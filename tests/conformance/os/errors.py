# truth: reference 1.25
# OSError as os raises it: number, text, name, and catching by errno.
import errno
import os
from scratch import Folder, put

CALLS = (("stat", ("absent",)), ("mkdir", ("there",)), ("rmdir", ("full",)), ("rmdir", ("file",)),
         ("remove", ("there",)), ("chdir", ("file",)), ("listdir", ("file",)), ("listdir", ("absent",)),
         ("rename", ("absent", "x")), ("mkdir", ("a/b/c",)), ("stat", ("n" * 256,)), ("stat", ("loop",)),
         ("statvfs", ("absent",)), ("unlink", ("absent",)), ("ilistdir", ("absent",)))

with Folder():
    os.mkdir("there")
    os.mkdir("full")
    put("full/x", b"")
    put("file", b"")
    os.system("ln -s loop loop")
    for name, arguments in CALLS:
        try:
            getattr(os, name)(*arguments)
            print(name, "did not raise")
        except OSError as error:
            print(name, error, repr(error), error.errno, error.args, error.value,
                  errno.errorcode.get(error.errno, "no name"))

    def ensure(folder):
        try:
            os.mkdir(folder)
            return "made"
        except OSError as error:
            if error.errno != errno.EEXIST:
                raise
            return "was there"

    print(ensure("there"), ensure("new"), ensure("new"))
    try:
        ensure("absent/x")
    except OSError as error:
        print("passed on", error.errno == errno.ENOENT)
    try:
        try:
            os.stat("absent")
        except ValueError:
            print("wrong")
    except Exception as error:
        print(type(error), isinstance(error, OSError), issubclass(OSError, Exception))
