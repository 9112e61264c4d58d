# truth: reference 1.25
# dump() writes a stream piece by piece, load() reads one octet after the other.

import io
import json


class Out(io.IOBase):
    def __init__(self):
        self.pieces = []

    def write(self, octets):
        self.pieces.append(bytes(octets))
        return len(octets)


class In(io.IOBase):
    def __init__(self, octets):
        self.octets = octets
        self.reads = 0

    def readinto(self, buffer):
        self.reads += 1
        count = min(len(buffer), len(self.octets))
        buffer[:count] = self.octets[:count]
        self.octets = self.octets[count:]
        return count


for value in (1, "a", None, [1, 2], {"a": 1}, [[], {}], "x\ny", 1.5, {1: 2}):
    out = Out()
    print(json.dump(value, out), b"".join(out.pieces))
    out = Out()
    json.dump(value, out, separators=(",", ":"))
    print(b"".join(out.pieces))
for octets in (b"1", b"[1, 2]", b'{"a": [1.5, null]}', b"", b"[", b"x", b"1 2", b"[1] ", b"[1] x y", b'"abc"', b'"abc', b"true"):
    stream = In(octets)
    try:
        print(octets, json.load(stream), stream.octets)
    except ValueError as error:
        print(octets, type(error).__name__ + ":", error, stream.octets)
