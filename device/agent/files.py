# Files, for a tool. Each function ends by one answer; what it raises is answered by the agent.
#
# A file that comes lies under a name of its own until all of it is there and is what it should be: whoever looks at the
# file sees the old one or the new one.


def _beside(path):
    return path[: path.rfind("/") + 1] + "~krait.tmp"


def _digest(path, size):
    digest = sha256() if sha256 else 0
    buffer = bytearray(1024)
    view = memoryview(buffer)
    done = 0
    with open(path, "rb") as file:
        while size:
            count = file.readinto(view[: min(size, 1024)])
            if not count:
                break
            if sha256:
                digest.update(view[:count])
            elif crc32:
                digest = crc32(view[:count], digest)
            else:
                digest = (digest + sum(view[:count])) & 0xFFFFFFFF
            size -= count
            done += count
            if not done & 0x7FFF:
                say(b".", b"")  # it takes long, but goes on
    return digest.digest() if sha256 else digest.to_bytes(4, "little")


# How much of an earlier, broken transfer is there, how many KiB are free beside it, and what it is.
def part(path, most):
    size = 0
    try:
        size = min(os.stat(_beside(path))[6], most)
    except OSError:
        pass
    free = 0xFFFFFFFF
    try:
        found = os.statvfs(path[: path.rfind("/") + 1] or ".")
        free = min(found[0] * found[3] // 1024, free)
    except Exception:
        pass  # the board does not say, or has no such folder, which the next step finds
    octets = size.to_bytes(4, "little") + free.to_bytes(4, "little")
    say(b"=", octets + (_digest(_beside(path), size) if size else b""))


# Takes what a file has from octet `at` on: so many blocks come.
def put(path, at, blocks):
    with open(_beside(path), "r+b" if at else "wb") as file:
        if at:
            file.seek(at)
        for _ in range(blocks):
            file.write(take())
    say(b"=", b"")


# The file that came is whole if it has this digest; then it takes its name. Whether it is.
def _keep(path, size, digest):
    path_beside = _beside(path)
    if os.stat(path_beside)[6] != size or _digest(path_beside, size) != digest:
        return False
    try:
        os.rename(path_beside, path)
    except OSError as error:
        try:
            os.remove(path)
        except OSError:
            raise error
        os.rename(path_beside, path)
    return True


def keep(path, size, digest):
    say(b"=", b"1" if _keep(path, size, digest) else b"0")


def _drop(path):
    try:
        os.remove(_beside(path))
    except OSError:
        pass


def drop(path):
    _drop(path)
    say(b"=", b"")


# The rows of a block: of each file its size, the length of its path, the path (a bad one is the caller's), the digest
# and, where it is there too, what lies in it.
def _rows(octets, contents):
    at = 0
    while at < len(octets):
        size = int.from_bytes(octets[at : at + 4], "little")
        end = at + 5 + octets[at + 4]
        path = octets[at + 5 : end]
        at = end + (32 if sha256 else 4)
        yield path, size, octets[end:at], at
        if contents:
            at += size


# Takes so many blocks of rows with whole files, and tells of each that it is there.
def puts(blocks):
    for _ in range(blocks):
        octets = take()
        for path, size, digest, at in _rows(octets, True):
            path = str(path, "utf8")
            try:
                with open(_beside(path), "wb") as file:
                    file.write(memoryview(octets)[at : at + size])
                is_whole = _keep(path, size, digest)
            except Exception:
                _drop(path)
                raise
            say(b".", b"1" if is_whole else b"0")
    say(b"=", b"")


def _get(path, at, most):
    with open(path, "rb") as file:
        if at:
            file.seek(at)
        while True:
            octets = file.read(most)
            if not octets:
                break
            say(b".", octets)


def get(path, at, most):
    _get(path, at, most)
    say(b"=", b"")


# The same of many files, whose paths come in a block with a NUL behind each; between two of them a frame of nothing.
def gets(most):
    for path in take().split(b"\x00")[:-1]:
        _get(str(path, "utf8"), 0, most)
        say(b".", b"")
    say(b"=", b"")


def digest(path):
    say(b"=", _digest(path, 0x7FFFFFFF))


def stat(path):
    found = os.stat(path)
    say(b"=", found[0].to_bytes(4, "little") + (found[6] & 0xFFFFFFFF).to_bytes(4, "little"))


# Which files of a block of rows are as the tool has them.
def same():
    found = b""
    for path, size, digest, _ in _rows(take(), False):
        try:
            path = str(path, "utf8")
            is_same = os.stat(path)[6] == size and _digest(path, size) == digest
        except (OSError, UnicodeError):
            is_same = False
        found += b"1" if is_same else b"0"
    say(b"=", found)


# Where other file systems lie, as far as the board says.
def _mounts():
    try:
        import vfs

        return [row[1] for row in vfs.mount()]
    except Exception:
        return ["/remote", "/rom"]


# What lies in a folder, and with `deep` in those below, but not in other file systems: of each a letter, its size, the
# length of its name, the name.
def ls(path, deep):
    start = path if not path or path.endswith("/") else path + "/"
    here = start if start.startswith("/") or not deep else os.getcwd().rstrip("/") + "/" + start
    mounts = _mounts() if deep else ()
    waiting = [""]
    octets = b""
    while waiting:
        below = waiting.pop()
        for entry in os.ilistdir(start + below if below else path):
            is_folder = entry[1] & 0x4000
            if isinstance(entry[0], bytes):  # it is not UTF-8
                name = below.encode() + entry[0]
            else:
                name = below + entry[0]
                if is_folder and deep:
                    if here + name in mounts:
                        continue
                    waiting.append(name + "/")
                name = name.encode()
            size = entry[3] if len(entry) > 3 else 0
            octets += b"d" if is_folder else b"f"
            octets += (size & 0xFFFFFFFF).to_bytes(4, "little") + len(name).to_bytes(2, "little") + name
            if len(octets) > 800:
                say(b".", octets)
                octets = b""
    say(b"=", octets)


def done(_):
    say(b"=", b"")
