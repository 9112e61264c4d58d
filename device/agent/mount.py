# Runs on the board: a file system whose files lie with the tool at the other end of the wire. PROTOCOL.md, "Mounted
# folders", says what they speak. Comments and blank lines are taken out, so say what needs saying.
#
# One function, so that it leaves one name, which is taken away. `most`: no answer is longer, nor longer than the board
# has memory for; `step`: how many octets are awaited at once.
def _hook(most, step):
    import sys, gc, io, os, select, time

    try:
        from vfs import mount, umount
    except ImportError:
        from os import mount, umount
    try:
        from binascii import crc32 as check
    except ImportError:
        check = sum
    gc.collect()
    most = max(128, min(most, gc.mem_free() // 32))
    print(most, check is not sum)
    epoch = 946684800 if time.gmtime(0)[0] == 2000 else 0
    readinto = sys.stdin.buffer.readinto
    write = sys.stdout.buffer.write
    poller = select.poll()
    poller.register(sys.stdin, select.POLLIN)
    poll = poller.poll
    last = [0]

    def number(octets, at):
        return int.from_bytes(octets[at : at + 4], "little")

    # None: nothing came for two seconds.
    def take(count):
        octets = bytearray(count)
        view = memoryview(octets)
        at = 0
        while at < count:
            got = poll(2000) and readinto(view[at : min(at + step, count)])
            if not got:
                return None
            at += got
        return bytes(octets)

    # What is on the way to nobody must not be taken for what a person typed.
    def settle(wait):
        octet = bytearray(1)
        while poll(wait) and readinto(octet):
            wait = 50

    def answer(asked):
        while True:
            octet = take(1)
            if octet is None:
                return None
            if octet != b"\x1f":
                continue
            head = take(14)
            try:
                size = int(head[2:6], 16)
                octets = take(size) if size <= most else None
                if octets is None or check(octets) != int(head[6:], 16):
                    return None
                if int(head[:2], 16) == asked:
                    return octets.replace(b"\x1b2", b"\x03").replace(b"\x1b1", b"\x1b")
            except (TypeError, ValueError):
                return None

    def frame(kind, octets):
        head = kind + bytes((last[0],)) + len(octets).to_bytes(2, "little")
        return b"\x1fM" + head + check(head + octets).to_bytes(4, "little") + octets

    # What the tool answers, behind the errno.
    def ask(kind, octets):
        last[0] = last[0] + 1 & 255
        request = frame(kind, octets)
        for attempt in range(5):
            try:
                write(request)
                octets = answer(last[0])
            except KeyboardInterrupt:
                settle(300)
                raise
            if attempt or octets is None:
                settle(50)
            if octets:
                if octets[0]:
                    raise OSError(octets[0])
                return octets[1:]
        write(frame(b"g", b""))
        raise OSError(110)

    class RemoteFile(io.IOBase):
        # `handle` 255: the tool keeps the file no more, all of it is here; -1: closed. `ahead` is what was read, from
        # `start` on; `ends`: the file ended with it.
        def __init__(self, tag, path, mode):
            reply = ask(b"o", tag + mode.encode() + b"\0" + path.encode())
            self.handle = reply[0]
            self.ends = reply[1]
            self.size = number(reply, 2)
            self.ahead = reply[6:]
            self.start = 0
            self.appends = "a" in mode
            self.text = "b" not in mode
            self.at = self.size if self.appends else 0

        def request(self, kind, octets):
            if self.handle < 0:
                raise ValueError("closed")
            if self.handle == 255:
                raise OSError(9)
            return ask(kind, bytes((self.handle,)) + octets)

        # Where in `ahead` the next octet is; None at the end of the file.
        def offset(self):
            offset = self.at - self.start
            if self.handle >= 0 and 0 <= offset < len(self.ahead):
                return offset
            if self.handle == 255:
                return None
            if self.ends and offset == len(self.ahead):
                self.ends = 0  # and is asked if one goes on
                return None
            reply = self.request(b"r", self.at.to_bytes(4, "little"))
            self.ahead = reply[1:]
            self.ends = reply[0] and len(self.ahead)
            self.start = self.at
            return 0 if self.ahead else None

        def piece(self, most):
            offset = self.offset()
            if offset is None:
                return b""
            octets = self.ahead[offset : offset + most]
            self.at += len(octets)
            return octets

        def octets(self, most):
            parts = []
            while most:
                parts.append(self.piece(most))
                most -= len(parts[-1])
                if not parts[-1]:
                    break
            return b"".join(parts)

        def result(self, octets):
            return octets.decode() if self.text else octets

        def read(self, most=-1):
            if most is None or most < 0:
                return self.result(self.octets(0x3FFFFFFF))
            octets = self.octets(most)
            while self.text:  # characters
                missing = most - sum(octet & 0xC0 != 0x80 for octet in octets)
                more = self.octets(missing)
                octets += more
                if not more:
                    break
            while self.text and most:
                offset = self.offset()
                if offset is None or self.ahead[offset] & 0xC0 != 0x80:
                    break
                octets += self.piece(1)
            return self.result(octets)

        def readinto(self, into):
            count = 0
            while count < len(into):
                octets = self.piece(len(into) - count)
                if not octets:
                    break
                into[count : count + len(octets)] = octets
                count += len(octets)
            return count

        def readline(self, most=-1):
            line = b""
            while most and not line.endswith(b"\n"):
                offset = self.offset()
                if offset is None:
                    break
                end = self.ahead.find(b"\n", offset) + 1 or len(self.ahead)
                octets = self.piece(end - offset if most < 0 else min(end - offset, most))
                most -= len(octets) if most > 0 else 0
                line += octets
            return self.result(line)

        def readlines(self):
            return list(self)

        def __iter__(self):
            return self

        def __next__(self):
            line = self.readline()
            if not line:
                raise StopIteration
            return line

        def write(self, octets):
            octets = octets.encode() if isinstance(octets, str) else bytes(octets)
            self.ahead = b""
            self.ends = 0
            for at in range(0, len(octets), most):
                self.at = number(self.request(b"w", self.at.to_bytes(4, "little") + octets[at : at + most]), 0)
            return len(octets)

        def seek(self, to, whence=0):
            if whence == 1:
                to += self.at
            elif whence == 2:
                to += self.size if self.handle == 255 else number(self.request(b"z", b""), 0)
            if to < 0:
                raise OSError(22)
            self.at = to
            return to

        def tell(self):
            return self.at

        def flush(self):
            pass

        def close(self):
            handle = self.handle
            self.handle = -1
            if 0 <= handle < 255:
                ask(b"c", bytes((handle,)))

        def __enter__(self):
            return self

        def __exit__(self, *_):
            self.close()

        # What C asks of a stream: to flush, to close, how much to read at once.
        def ioctl(self, request, _):
            if request == 4:
                self.close()
            return 240 if request == 11 else 0 if request in (1, 4) else -22

    class RemoteFS:
        def __init__(self, index):
            self.tag = bytes((index,))
            self.folder = "/"

        def mount(self, _, __):
            pass

        def umount(self):
            pass

        def path(self, path):
            return path if path.startswith("/") else self.folder + "/" + path

        # Not named ask: MicroPython would take the method's name for the function's.
        def request(self, kind, path, more=b""):
            return ask(kind, self.tag + self.path(path).encode() + more)

        def chdir(self, path):
            self.folder = "/" if path == "/" else self.request(b"p", path).decode()

        def getcwd(self):
            return self.folder

        def stat(self, path):
            reply = self.request(b"s", path)
            when = max(number(reply, 8) - epoch, 0)
            return (number(reply, 0), 0, 0, 0, 0, 0, number(reply, 4), when, when, when)

        def statvfs(self, path):
            reply = self.request(b"v", path)
            size, free = number(reply, 4), number(reply, 8)
            return (number(reply, 0), number(reply, 0), size, free, free, 0, 0, 0, 0, 255)

        def ilistdir(self, path):
            return self.entries(path, self.request(b"l", path, b"\0"))

        def entries(self, path, reply):
            while True:
                at = 1
                while at < len(reply):
                    end = at + 6 + reply[at + 5]
                    name = reply[at + 6 : end]
                    yield name.decode(), reply[at] << 8, 0, number(reply, at + 1)
                    at = end
                if not reply[0]:
                    break
                reply = self.request(b"l", path, b"\0" + name)

        # An upload of the tool's own sends ahead, what would be taken for answers here.
        def open(self, path, mode):
            if path.endswith("~krait.tmp"):
                raise OSError(1)
            return RemoteFile(self.tag, self.path(path), mode)

        def remove(self, path):
            self.request(b"d", path)

        def rename(self, path, to):
            self.request(b"n", path, b"\0" + self.path(to).encode())

        def mkdir(self, path):
            self.request(b"m", path)

        def rmdir(self, path):
            self.request(b"x", path)

    # A negative index: unmounts what is there.
    def change(index, place, enters):
        if index < 0:
            return umount(place)
        try:
            umount(place)  # a tool that was killed left it, or a simulated board has one there
        except OSError:
            pass
        mount(RemoteFS(index), place)
        if enters:
            os.chdir(place)

    return change
