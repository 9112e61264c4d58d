# Files, for a tool, on a board that cannot run the agent: one without binary input, or with little memory. The tool sends
# each of these when it first needs it, and calls it; the answer is lines of text. Boards may lack os.stat, os.ilistdir,
# rename, modes "a" and "r+", errno in an exception.


def err(e):
    import sys

    n = e.args[0] if e.args else 0
    print("!", sys.platform, n if isinstance(n, int) else 0, repr(e))


def stat(p):
    import os

    try:
        s = os.stat(p)
        print(s[0], s[6])
    except AttributeError:
        print(0, os.size(p))


def size(p):
    import os

    try:
        return os.size(p)
    except AttributeError:
        return os.stat(p)[6]


def text(n):
    return "".join(["%02x" % b for b in bytes(n, "utf8")])


def ls(p):
    import os

    try:
        for e in os.ilistdir(p):
            print(e[1], e[3] if len(e) > 3 else 0, text(e[0]))
    except AttributeError:
        for n in os.listdir(p) if p else os.listdir():
            print(0, size(n), text(n))


# Of `n` octets from `a` on, each line with its sum.
def get(p, n):
    with open(p, "rb") as f:
        while 1:
            d = f.read(n)
            if not d:
                break
            print("".join(["%02x" % b for b in d]), sum(d))


def new(p):
    global f, n
    f = open(p, "wb")
    n = 0


# How much is there now: the tool knows whether it was taken twice, or not at all.
def add(d):
    global n
    f.write(d)
    n += len(d)
    print(n)


def count():
    print(n)


def end():
    f.close()


# How long a file is, and a number that changes with each octet and its place.
def sum_(p):
    c = n = 0
    with open(p, "rb") as f:
        while 1:
            d = f.read(64)
            if not d:
                break
            n += len(d)
            for b in d:
                c = (c * 31 + b) & 0xFFFFFF
    print(n, c)


def copy(p, q):
    with open(p, "rb") as f, open(q, "wb") as g:
        while 1:
            d = f.read(64)
            if not d:
                break
            g.write(d)


# The file that came takes its name. Without rename it is copied by the board: no wire can break that off.
def keep(p, q):
    import os

    try:
        os.rename(p, q)
    except AttributeError:
        copy(p, q)
        os.remove(p)
    except OSError as e:
        try:
            os.remove(q)
        except OSError:
            raise e
        os.rename(p, q)


def rename(p, q):
    import os

    try:
        os.rename(p, q)
    except AttributeError:
        copy(p, q)
        os.remove(p)


def touch(p):
    try:
        open(p, "ab").close()
    except ValueError:
        try:
            open(p, "rb").close()
        except OSError:
            open(p, "wb").close()


def rm(p):
    import os

    os.remove(p)


def mkdir(p):
    import os

    os.mkdir(p)


def rmdir(p):
    import os

    os.rmdir(p)
