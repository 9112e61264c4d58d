# truth: reference 1.25
# bits: 64 (with 32 the reference makes no int of an address above 2**31)
# A pointer is an int where one is wanted: the address that it points to. Other fields of several octets are not.
import uctypes

target = bytearray(b"\x01\x02\x03\x04" * 8)
address = uctypes.addressof(target)
memory = bytearray(64)
for i in range(8):
    memory[i] = address >> 8 * i & 255
    memory[8 + i] = i == 0
fields = {
    "octets": (uctypes.PTR | 0, uctypes.UINT8),
    "words": (uctypes.PTR | 0, uctypes.UINT32),
    "nothing": (uctypes.PTR | 0, uctypes.VOID),
    "structs": (uctypes.PTR | 0, {"x": uctypes.UINT8 | 0}),
    "one": (uctypes.PTR | 8, uctypes.UINT8),
    "null": (uctypes.PTR | 16, uctypes.UINT8),
    "array": (uctypes.ARRAY | 0, 4 | uctypes.UINT16),
    "floats": (uctypes.ARRAY | 0, 2 | uctypes.FLOAT32),
    "inner": (0, {"x": uctypes.UINT8 | 0}),
    "rows": (uctypes.ARRAY | 0, 2, {"x": uctypes.UINT8 | 0}),
}


def plain(value):
    if isinstance(value, int) and value == address:
        return "the address"
    if isinstance(value, str):
        return value.replace(hex(address)[2:], "ADDRESS").replace(oct(address)[2:], "ADDRESS").replace(str(address), "ADDRESS")
    return value


operations = (
    ("hex", hex), ("oct", oct), ("len", len), ("bool", bool), ("chr", chr), ("%d", lambda p: "%d" % p),
    ("%x", lambda p: "%x" % p), ("index", lambda p: "abc"[p]), ("times", lambda p: "ab" * p), ("slice", lambda p: "abc"[p:]),
    ("+ 1", lambda p: p + 1), ("1 +", lambda p: 1 + p), ("-p", lambda p: -p), ("< 5", lambda p: p < 5),
    ("== 1", lambda p: p == 1), ("hash", hash), ("sizeof", uctypes.sizeof),
    ("x", lambda p: p.x), ("isinstance", lambda p: isinstance(p, int)), ("bytes", lambda p: bytes(p)[1:4] if p else 0),
    ("float", float),
)
for layout in (uctypes.NATIVE, uctypes.LITTLE_ENDIAN):
    struct = uctypes.struct(uctypes.addressof(memory), fields, layout)
    for name in sorted(fields):
        for what, operation in operations:
            if what in ("times", "bytes", "float", "x") and name not in ("one", "null"):
                continue
            try:
                print(name, what, plain(operation(getattr(struct, name))))
            except Exception as error:
                print(name, what, type(error), error)
    for name in ("octets", "words", "nothing", "structs", "one", "null"):
        print(name, plain(int(getattr(struct, name))))
    print(struct.octets[0], struct.octets[3], struct.words[0], struct.structs[1].x)
    print(uctypes.bytes_at(int(struct.octets), 5))
    print(uctypes.struct(int(struct.octets), {"y": uctypes.UINT16 | 0}).y, uctypes.struct(int(struct.words), {"y": uctypes.UINT8 | 2}).y)
