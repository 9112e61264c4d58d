# truth: reference 1.25
# The names of os that every program may rely on, their kinds, and its old name.
import os
import uos
from os import sep, listdir as list_directory
from scratch import attempt

print(os, os.__name__, uos is os, sep, list_directory is os.listdir)
for name in ("chdir", "errno", "getcwd", "getenv", "ilistdir", "listdir", "mkdir", "putenv", "remove",
             "rename", "rmdir", "stat", "statvfs", "system", "unlink", "unsetenv", "urandom", "sep"):
    print(name, hasattr(os, name), callable(getattr(os, name)), name in dir(os), name in dir(uos))
for name in ("path", "environ", "uname", "walk", "makedirs", "open", "getpid", "curdir", "linesep", "name"):
    print(name, hasattr(os, name))
attempt("absent", lambda: os.absent)
attempt("set", setattr, os, "chdir", 1)
attempt("call", lambda: os())
print(os.sep.join(["a", "b"]), type(os.sep))
import utime
import time
print(utime is time, "utime" in dir(), __import__("uos") is os)
try:
    import unothing
except ImportError as error:
    print(error)
try:
    from os import absent
except ImportError as error:
    print(error)
from os import *
print(getcwd() == os.getcwd())
