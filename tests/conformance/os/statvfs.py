# truth: reference 1.25
# statvfs: ten numbers that agree with each other.
import os
from scratch import Folder, attempt, put

with Folder():
    whole = os.statvfs(".")
    print(type(whole), len(whole), [type(number) is int for number in whole])
    size, fragment, blocks, free, available, files, files_free, files_available, flags, longest = whole
    print(size > 0, fragment > 0, blocks >= free >= available >= 0, files >= files_free >= 0, longest >= 255)
    print(os.statvfs(".")[:3] == os.statvfs(os.getcwd())[:3] == os.statvfs(b".")[:3])
    put("file", b"")
    print(os.statvfs("file")[:2] == whole[:2])
    for name in ("absent", "file/x", "", "n" * 256):
        attempt("statvfs %.12r" % name, os.statvfs, name)
    for name in (5, None, []):
        attempt("statvfs %r" % (name,), os.statvfs, name)
    attempt("statvfs()", os.statvfs)
