# truth: reference 1.25
# chdir and getcwd, and paths that start from there.
import os
from scratch import Folder, attempt, get, put

with Folder() as folder:
    print(os.getcwd() == folder.path, type(os.getcwd()))
    os.mkdir("a")
    os.mkdir("a/b")
    for step in ("a", "b", "..", ".", "../..", "a/b", "../../a/.", "//" + folder.path, b"a", "a", ".."):
        attempt("chdir %r" % (step if folder.path not in step[2:] if isinstance(step, str) else True else "whole"), os.chdir, step)
        print("  ", os.getcwd()[len(folder.path):])
    os.chdir(folder.path)
    put("a/file", b"1")
    os.chdir("a")
    print(get("file"), get("../a/file"), get("b/../file"), get(folder.path + "/a/file"))
    put("../up", b"2")
    os.chdir("..")
    print(get("up"), sorted(os.listdir()))
    for name in ("absent", "up", "up/x", "", "n" * 256, 5, None, [], 1.5):
        attempt("chdir %.12r" % (name,), os.chdir, name)
    attempt("chdir()", os.chdir)
    attempt("chdir(a, b)", os.chdir, "a", "b")
    attempt("getcwd(1)", os.getcwd, 1)
    os.system("ln -s a/b link")
    os.chdir("link")
    print(os.getcwd()[len(folder.path):])
    os.chdir(folder.path)
    os.mkdir("gone")
    os.chdir("gone")
    os.rmdir("../gone")
    attempt("listdir", os.listdir)
    attempt("create", open, "x", "w")
    os.chdir(folder.path)
    os.mkdir("ñ 日")
    os.chdir("ñ 日")
    print(os.getcwd()[len(folder.path):])
    os.chdir("/")
    print(os.getcwd(), os.sep)
