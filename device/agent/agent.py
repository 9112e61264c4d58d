# Runs on the board and serves a tool at the other end of the wire. PROTOCOL.md says what they speak.
# The tool takes comments and blank lines out, so say what needs saying.
import sys

# What the user installed must not stand in for a module of the firmware's, nor be left imported by us.
_modules = sys.modules
_kept = dict(_modules)
_path = sys.path[:]
_modules.clear()
sys.path[:] = [".frozen"]
try:
    import gc, os
    try:
        from io import BytesIO
        from deflate import DeflateIO, RAW
    except ImportError:
        DeflateIO = None
    try:
        from binascii import crc32
    except ImportError:
        crc32 = None
    try:
        from hashlib import sha256
    except ImportError:
        sha256 = None
    try:
        from select import POLLIN, poll
    except ImportError:
        poll = None
finally:
    sys.path[:] = _path
    _modules.clear()
    _modules.update(_kept)

_read = sys.stdin.buffer.read
_write = sys.stdout.buffer.write


def _check(head, octets):
    return crc32(octets, crc32(head)) if crc32 else sum(head) + sum(octets)


_frames = 0


# A frame of an answer: "." more comes, "=" the last one, "!" what went wrong. Its number is checked too, so that none is
# missed.
def say(kind, octets):
    global _frames
    head = kind + len(octets).to_bytes(2, "little")
    _write(b"\x1e" + head + _check(bytes([_frames]) + head, octets).to_bytes(4, "little"))
    _frames = (_frames + 1) & 0xFF
    _write(octets)


# The next block that the tool sends, and whether it is deflated or a command. Whatever is no such block ends us, as a
# Ctrl-C does: the tool starts us anew.
def _block():
    kind = _read(1)
    if kind not in b"DZCXdzcx":
        raise KeyboardInterrupt
    head = _read(16)
    try:
        size, piece, check = int(head[:4], 16), int(head[4:8], 16), int(head[8:], 16)
    except ValueError:
        raise KeyboardInterrupt
    parts = []
    while size:
        parts.append(_read(min(size, piece)))
        _write(b"\x06")
        size -= min(size, piece)
    is_command = kind in b"CXcx"
    try:
        octets = b"".join(parts)
        if _check(kind + head[:8], octets) != check:
            raise KeyboardInterrupt
        if kind in b"dzcx":
            octets = octets.replace(b"\x1b2", b"\x03").replace(b"\x1b1", b"\x1b")
        if kind in b"ZXzx":
            octets = DeflateIO(BytesIO(octets), RAW, 15).read()
    except MemoryError:
        if not is_command:
            raise
        octets = b"raise MemoryError"
    return octets, is_command


# The next octets for a command that runs.
def take():
    octets, is_command = _block()
    if is_command:
        raise KeyboardInterrupt
    return octets


def _serve():
    names = {"os": os, "sys": sys, "gc": gc, "say": say, "take": take, "sha256": sha256, "crc32": crc32}
    gc.collect()
    say(b"=", repr((gc.mem_free(), DeflateIO is not None, sha256 is not None)).encode())
    while True:
        source, is_command = _block()
        if not is_command:
            continue  # they were for a command that ended early
        if not source:
            break
        try:
            exec(source, names)
        except Exception as error:
            number = getattr(error, "errno", None)
            say(b"!", ("%d %r" % (number if isinstance(number, int) else 0, error)).encode())


# Where we are interrupted, a tool may have died: the rest of what it sent is not for the REPL, which would run it. Those
# who interrupt us ask again.
def _skip_the_rest():
    if poll:
        waiting = poll()
        waiting.register(sys.stdin, POLLIN)
        while waiting.poll(20):
            _read(1)


try:
    _serve()
except KeyboardInterrupt:
    try:
        _skip_the_rest()
    except KeyboardInterrupt:
        pass
