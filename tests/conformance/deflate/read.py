# truth: reference 1.25
# Pins DeflateIO's reading: formats, wbits, its methods, ends that come too early, what is broken, and streams
# written in Python.
import deflate
import io
import json

DeflateIO = deflate.DeflateIO
plain = b'hello world\nsecond line\n' * 5 + b'end'
raw = b'\xcbH\xcd\xc9\xc9W(\xcf/\xcaI\xe1*NM\xce\xcfKQ\xc8\xc9\xccK\xe5\xca\xa0\xb1xj^\n\x00'
zlib = b'x\x9c\xcbH\xcd\xc9\xc9W(\xcf/\xcaI\xe1*NM\xce\xcfKQ\xc8\xc9\xccK\xe5\xca\xa0\xb1xj^\n\x00\xe6$,\xbc'
gzip = b'\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xcbH\xcd\xc9\xc9W(\xcf/\xcaI\xe1*NM\xce\xcfKQ\xc8\xc9\xccK\xe5\xca\xa0\xb1xj^\n\x00G\xd0J\x1d{\x00\x00\x00'
FORMATS = (("AUTO", 0), ("RAW", 1), ("ZLIB", 2), ("GZIP", 3))
STREAMS = (("raw", raw, 1), ("zlib", zlib, 2), ("gzip", gzip, 3))


def show(label, function, *args, **keywords):
    try:
        print(label, function(*args, **keywords))
    except Exception as error:
        print(label, repr(error))


print(deflate.AUTO, deflate.RAW, deflate.ZLIB, deflate.GZIP, DeflateIO, DeflateIO(io.BytesIO()))

for name, octets, format in STREAMS:
    for format in range(-1, 5):
        for wbits in (0, 8, 9, 12, 15):
            show((name, format, wbits), lambda: DeflateIO(io.BytesIO(octets), format, wbits).read(11))
for wbits in range(-10, 20):
    show(("wbits", wbits), DeflateIO, io.BytesIO(zlib), 0, wbits)
show("none", DeflateIO)
show("five", DeflateIO, io.BytesIO(zlib), 0, 0, True, 1)
show("keyword", lambda: DeflateIO(io.BytesIO(zlib), format=0))
for bad in ("a", None, 1.5, []):
    show(("format", bad), DeflateIO, io.BytesIO(zlib), bad)
    show(("wbits", bad), DeflateIO, io.BytesIO(zlib), 0, bad)
    show(("close", bad), DeflateIO, io.BytesIO(zlib), 0, 0, bad)

# --- the methods
for name, octets, format in STREAMS:
    for sizes in ((-1,), (0, 1, 2, 3, 100, 100, 100), (5,) * 30, (200, 1), (123, 1, 1)):
        reader = DeflateIO(io.BytesIO(octets), format)
        print(name, [reader.read(size) for size in sizes])
        reader = DeflateIO(io.BytesIO(octets), format)
        print(name, [reader.readline(size) for size in sizes])
        reader = DeflateIO(io.BytesIO(octets), format)
        for size in sizes:
            buffer = bytearray(max(size, 0))
            print(name, reader.readinto(buffer), buffer)
reader = DeflateIO(io.BytesIO(zlib))
buffer = bytearray(8)
for most in (0, 3, -1, 20):
    print(reader.readinto(buffer, most), buffer)
for bad in (None, b"abc", "abc", 5, [], memoryview(b"abc")):
    show(("readinto", type(bad)), reader.readinto, bad)
for bad in ("a", 1.5, []):
    show(("read", bad), reader.read, bad)
    show(("readinto", bad), reader.readinto, buffer, bad)
show("readline", reader.readline)
show("three", reader.read, 1, 2)
show("iter", iter, reader)
show("len", lambda: len(reader))
show("json", lambda: json.load(DeflateIO(io.BytesIO(b"x\x9c\xab\xae\x05\x00\x01u\x00\xf9"))))

# --- close
for close in (False, True, 0, 1):
    source = io.BytesIO(zlib)
    reader = DeflateIO(source, 0, 0, close)
    print(reader.read(3), reader.close(), reader.close())
    show("read", reader.read, 3)
    show("readline", reader.readline)
    show("readinto", reader.readinto, bytearray(3))
    show("below", lambda: source.getvalue() == zlib)
    source = io.BytesIO(zlib)
    with DeflateIO(source, 0, 0, close) as reader:
        print(reader.read(3))
    show("below", lambda: source.getvalue() == zlib)
show("exit", lambda: DeflateIO(io.BytesIO(zlib)).__exit__(1, 2, 3))
show("exit", lambda: DeflateIO(io.BytesIO(zlib)).__exit__())

# --- what follows the stream is left
for name, octets, format in STREAMS:
    source = io.BytesIO(octets + b"TAIL")
    print(name, DeflateIO(source, format).read() == plain, source.read())

# --- too short at any place, and broken
for name, octets, format in STREAMS:
    for size in range(len(octets)):
        show((name, size), lambda: DeflateIO(io.BytesIO(octets[:size]), format).read())
for name, octets, format in STREAMS[1:]:
    for place in list(range(2)) + list(range(len(octets) - (4 if format == 2 else 8), len(octets))):
        broken = bytearray(octets)
        broken[place] ^= 0x55
        show((name, place), lambda: DeflateIO(io.BytesIO(broken), format).read() == plain)
        show((name, place), lambda: DeflateIO(io.BytesIO(broken)).read() == plain)
for place in range(2, 10):
    broken = bytearray(gzip)
    broken[place] ^= 0xE0
    show(("gzip header", place), lambda: DeflateIO(io.BytesIO(broken), 3).read() == plain)
for first in range(0x08, 0x100, 0x10):
    for second in range(32):
        if (first << 8 | second) % 31 == 0:
            show((hex(first), second), lambda: DeflateIO(io.BytesIO(bytes((first, second)) + zlib[2:]), 2).read(5))
# A dictionary is asked for.
show("dictionary", lambda: DeflateIO(io.BytesIO(b"x\xbb" + zlib[2:]), 2).read(5))
# All that a gzip header may hold.
for flags, more in ((4, b"\x03\x00abc"), (8, b"name\x00"), (16, b"words\x00"), (2, b"\x12\x34"),
                    (30, b"\x00\x00\x00\x00\x00\x00"), (1, b""), (4, b"\x00\x01" + bytes(256))):
    header = b"\x1f\x8b\x08" + bytes((flags,)) + gzip[4:10] + more
    show(("gzip flags", flags), lambda: DeflateIO(io.BytesIO(header + gzip[10:])).read() == plain)
    show(("gzip flags", flags), lambda: DeflateIO(io.BytesIO(header)).read())
# Block type 3, and a stored block whose length is not its complement.
show("type", lambda: DeflateIO(io.BytesIO(b"\x07" + raw), 1).read())
show("stored", lambda: DeflateIO(io.BytesIO(b"\x01\x03\x00\xfc\xfeabc"), 1).read())
show("stored", lambda: DeflateIO(io.BytesIO(b"\x01\x03\x00\xfc\xffabc"), 1).read())
show("stored", lambda: DeflateIO(io.BytesIO(b"\x00\x03\x00\xfc\xffabc" + raw), 1).read(8))
# A checksum that is wrong shows at the end only.
reader = DeflateIO(io.BytesIO(zlib[:-1] + b"\x00"))
show("before the end", lambda: reader.read(len(plain)) == plain)
show("at the end", reader.read, 1)

# --- windows: no distance may reach farther than they do
numbers = []
seed = 1
for i in range(700):
    seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
    numbers.append(seed >> 16 & 255)
noise = bytes(numbers)


def stored(octets):
    size = len(octets)
    return b"\x00" + size.to_bytes(2, "little") + (size ^ 0xFFFF).to_bytes(2, "little") + octets


def fixed_match(base_code, extra_bits, extra):
    # A last block of fixed codes: length 3, one distance, the end.
    bits = [1, 1, 0] + [0, 0, 0, 0, 0, 0, 1]
    bits += [base_code >> i & 1 for i in (4, 3, 2, 1, 0)] + [extra >> i & 1 for i in range(extra_bits)]
    bits += [0] * 7
    made = bytearray((len(bits) + 7) // 8)
    for i, bit in enumerate(bits):
        made[i // 8] |= bit << (i % 8)
    return bytes(made)


for distance, code, extra_bits, base in ((100, 13, 5, 97), (250, 15, 6, 193), (255, 15, 6, 193), (256, 15, 6, 193),
                                         (257, 16, 7, 257), (300, 16, 7, 257), (511, 17, 7, 385), (512, 17, 7, 385),
                                         (513, 18, 8, 513), (600, 18, 8, 513)):
    octets = stored(noise) + fixed_match(code, extra_bits, distance - base)
    expected = noise + noise[len(noise) - distance :][:3]
    for wbits in (0, 8, 9, 10, 11, 15):
        show((distance, wbits), lambda: DeflateIO(io.BytesIO(octets), 1, wbits).read() == expected)


# --- streams written in Python
class Source(io.IOBase):
    def __init__(self, octets, answer=None):
        self.octets = octets
        self.at = 0
        self.answer = answer

    def readinto(self, buffer):
        if self.answer:
            return self.answer()
        if self.at == len(self.octets):
            return 0
        buffer[0] = self.octets[self.at]
        self.at += 1
        return 1


def raiser(error):
    def answer():
        raise error

    return answer


for name, octets, format in STREAMS:
    source = Source(octets + b"TAIL")
    show(name, lambda: DeflateIO(source, format).read() == plain)
    print(source.octets[source.at :])
    show(name, lambda: DeflateIO(Source(octets[:-1]), format).read() == plain)
for label, answer in (("0", lambda: 0), ("-1", lambda: -1), ("-5", lambda: -5), ("None", lambda: None),
                      ("str", lambda: "a"), ("float", lambda: 1.5), ("list", lambda: []),
                      ("EIO", raiser(OSError(5))), ("EAGAIN", raiser(OSError(11))), ("own", raiser(ValueError("x")))):
    show(label, lambda: DeflateIO(Source(zlib, answer), 1).read())
show("int", lambda: DeflateIO(5).read())
show("StringIO", lambda: DeflateIO(io.StringIO("abc")).read())


class Closing(Source):
    def ioctl(self, request, argument):
        print("ioctl", request, argument)
        return 0


reader = DeflateIO(Closing(zlib), 0, 0, True)
show("close", reader.close)
show("close", reader.close)


class Derived(DeflateIO):
    pass


show("derived", lambda: Derived(io.BytesIO(zlib)).read(5))
