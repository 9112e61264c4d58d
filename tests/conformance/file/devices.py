# truth: reference 1.25
# Files that are no files proper: null, zero, full.
from scratch import Folder, attempt

for mode in ("r", "rb", "w", "wb", "r+", "a"):
    with open("/dev/null", mode) as null:
        attempt("null %s read" % mode, null.read)
        attempt("  readline", null.readline)
        attempt("  read(10)", null.read, 10)
        attempt("  lines", list, null)
        attempt("  write", null.write, "x" * 1000)
        attempt("  seek", null.seek, 0)
        attempt("  tell", null.tell)
with open("/dev/zero", "rb") as zero:
    print(zero.read(5), len(zero.read(5000)), set(zero.read(2000)))
    buffer = bytearray(b"x" * 10)
    print(zero.readinto(buffer), buffer, zero.readinto(buffer, 3))
    print(len(zero.readline(30)))
with open("/dev/zero") as zero:
    print(repr(zero.read(3)), len(zero.read(3000)))
with open("/dev/full", "w") as full:
    attempt("full", full.write, "x")
    attempt("full", full.write, "")
    attempt("full", print, "x", file=full)
with open("/dev/urandom", "rb") as source:
    a, b = source.read(64), source.read(64)
    print(len(a), len(b), a != b)
