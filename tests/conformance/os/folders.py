# truth: reference 1.25
# mkdir, rmdir, listdir: what they make, and their errors.
import os
from scratch import Folder, attempt, put

with Folder():
    attempt("mkdir", os.mkdir, "a")
    attempt("again", os.mkdir, "a")
    attempt("below", os.mkdir, "a/b")
    attempt("below absent", os.mkdir, "x/y")
    attempt("with slash", os.mkdir, "c/")
    attempt("empty", os.mkdir, "")
    attempt("long", os.mkdir, "n" * 256)
    attempt("bytes", os.mkdir, b"bytes")
    attempt("unicode", os.mkdir, "ñ日")
    attempt("space", os.mkdir, " ")
    put("file", b"")
    attempt("over a file", os.mkdir, "file")
    attempt("below a file", os.mkdir, "file/x")
    attempt("dot", os.mkdir, ".")
    print(sorted(os.listdir()), sorted(os.listdir("a")), os.listdir("a/b"))
    attempt("rmdir full", os.rmdir, "a")
    attempt("rmdir below", os.rmdir, "a/b")
    attempt("rmdir", os.rmdir, "a")
    attempt("rmdir again", os.rmdir, "a")
    attempt("rmdir file", os.rmdir, "file")
    attempt("rmdir dot", os.rmdir, ".")
    attempt("rmdir empty", os.rmdir, "")
    attempt("rmdir bytes", os.rmdir, b"bytes")
    attempt("rmdir unicode", os.rmdir, "ñ日")
    for name in (None, 5, 1.5, [], (), object):
        attempt("mkdir %r" % (name,), os.mkdir, name)
        attempt("rmdir %r" % (name,), os.rmdir, name)
    attempt("mkdir()", os.mkdir)
    attempt("mkdir(a, mode)", os.mkdir, "z", 0o755)
    attempt("rmdir()", os.rmdir)
    for i in range(30):
        os.mkdir("many%02d" % i)
    names = sorted(os.listdir("."))
    print(len(names), names)
    for i in range(0, 30, 2):
        os.rmdir("many%02d" % i)
    print([name for name in sorted(os.listdir()) if "many" in name])
