# truth: reference 1.25
# Pins the digests of md5, sha1 and sha256 for all sizes around their blocks, and what their methods refuse.
import hashlib
import array
from binascii import hexlify

KINDS = (hashlib.md5, hashlib.sha1, hashlib.sha256)


def show(label, function, *args, **keywords):
    try:
        print(label, function(*args, **keywords))
    except Exception as error:
        print(label, repr(error))


data = bytes((i * 7 + i // 256) & 255 for i in range(300))
for kind in KINDS:
    print(kind, kind())
    for size in list(range(0, 140)) + [200, 255, 256, 257, 300]:
        print(kind.__name__, size, hexlify(kind(data[:size]).digest()))

# The same octets in pieces give the same digest.
for kind in KINDS:
    whole = kind(data * 20).digest()
    for step in (1, 3, 55, 56, 63, 64, 65, 119, 128, 1000):
        pieces = kind()
        for at in range(0, 6000, step):
            pieces.update((data * 20)[at : at + step])
        print(kind.__name__, step, pieces.digest() == whole)

for kind in KINDS:
    name = kind.__name__
    for good in ("abc", b"abc", bytearray(b"abc"), memoryview(b"xabcx")[1:4], "gr\xfc\xdf", ""):
        show(name, lambda: hexlify(kind(good).digest()))
    show(name, lambda: hexlify(kind(array.array("H", [1, 2])).digest()))
    for bad in (None, 1, 1.5, [], {}, (), Ellipsis, object):
        show((name, bad), kind, bad)
        show((name, bad), kind().update, bad)
    show((name, "two"), kind, b"", b"")
    show((name, "keyword"), lambda: kind(data=b""))
    x = kind(b"a")
    show((name, "update"), x.update, b"b")
    show((name, "update"), x.update)
    show((name, "update"), x.update, b"", b"")
    show((name, "digest"), x.digest, 1)
    show((name, "digest"), lambda: hexlify(x.digest()))
    # Final: hardware that has given its digest can't go on.
    show((name, "digest"), x.digest)
    show((name, "update"), x.update, b"c")
    show((name, "update"), x.update, 3)
    for absent in ("copy", "name", "hexdigest", "digest_size", "block_size"):
        show((name, absent), getattr, x, absent)
    show((name, "=="), lambda: x == x)
    show((name, "=="), lambda: kind(b"a") == kind(b"a"))
    show((name, "<"), lambda: x < x)
    show((name, "len"), lambda: len(x))
    show((name, "bool"), lambda: bool(x))
    show((name, "iter"), lambda: list(x))
    show((name, "hash"), lambda: hash(x) == hash(x))
    show((name, "type"), lambda: type(x) is kind)
    show((name, "unbound"), lambda: kind.update(x, b""))

    class Derived(kind):
        pass

    show((name, "derived"), lambda: hexlify(Derived(b"a").digest()))
    show((name, "derived"), lambda: isinstance(Derived(), kind))
