# truth: reference 1.25
# Pins the fields of uctypes structs: each kind in each byte order, bits, arrays, structs, pointers, sizes, refusals.
import array
import struct
import uctypes
from collections import OrderedDict

NAMES = sorted(name for name in dir(uctypes) if name[0] != "_")
for name in NAMES:
    print(name, getattr(uctypes, name))
LAYOUTS = (uctypes.LITTLE_ENDIAN, uctypes.BIG_ENDIAN, uctypes.NATIVE)


def show(label, function, *args):
    try:
        print(label, function(*args))
    except Exception as error:
        print(label, repr(error))


def over(octets, descriptor, layout=uctypes.NATIVE):
    return uctypes.struct(uctypes.addressof(octets), descriptor, layout)


def assign(where, name, value):
    setattr(where, name, value)
    return getattr(where, name)


# --- numbers
SCALARS = ("UINT8", "INT8", "UINT16", "INT16", "UINT32", "INT32", "UINT64", "INT64", "FLOAT32", "FLOAT64", "SHORT",
           "USHORT", "INT", "UINT", "LONG", "ULONG", "LONGLONG", "ULONGLONG")
for name in SCALARS:
    for layout in LAYOUTS:
        octets = bytearray(range(0x81, 0x99))
        made = over(octets, {"f": getattr(uctypes, name) | 8}, layout)
        print(name, layout, made.f)
        for value in (0, 1, -2, 127, 128, 255, 256, 65535, 2**31, 2**63, 2**64 + 5, 1.5, True, "x", None):
            show((name, layout, value), assign, made, "f", value)
        print(octets)

# --- bits
for name in ("BFUINT8", "BFINT8", "BFUINT16", "BFUINT32", "BFINT32"):
    size = int(name.replace("BFUINT", "").replace("BFINT", ""))
    for position in range(0, size, 3):
        for length in (1, 2, 5, 8, 12, 24, 31):
            if position + length <= size:
                for layout in LAYOUTS:
                    octets = bytearray(b"\x5a\xc3\x96\x0f\x77")
                    field = getattr(uctypes, name) | 0 | position << uctypes.BF_POS | length << uctypes.BF_LEN
                    made = over(octets, {"f": field}, layout)
                    before = made.f
                    made.f = 0x15555
                    print(name, position, length, layout, before, octets, made.f)

# --- arrays, structs
descriptor = {
    "number": uctypes.UINT16 | 0,
    "octets": (uctypes.ARRAY | 2, uctypes.UINT8 | 3),
    "signed": (uctypes.ARRAY | 2, uctypes.INT8 | 3),
    "words": (uctypes.ARRAY | 6, uctypes.UINT16 | 3),
    "floats": (uctypes.ARRAY | 8, uctypes.FLOAT32 | 2),
    "points": (uctypes.ARRAY | 16, 2, {"x": uctypes.UINT8 | 0, "y": uctypes.INT16 | 1}),
    "inner": (24, {"z": uctypes.UINT32 | 0, "deeper": (4, {"w": uctypes.UINT8 | 1})}),
    "rows": (uctypes.ARRAY | 32, 2, (uctypes.ARRAY | 0, uctypes.UINT16 | 2)),
}
for layout in LAYOUTS:
    octets = bytearray(range(1, 65))
    base = uctypes.addressof(octets)
    made = over(octets, descriptor, layout)
    print(str(made)[:14], str(made.words)[:13], str(made.points)[:13], str(made.inner)[:14])
    print(made.number, bytes(made.octets), made.words[0], made.words[2], made.floats[1], made.signed[1])
    print(made.points[0].x, made.points[1].x, made.points[1].y, made.inner.z, made.inner.deeper.w, made.rows[1][0])
    made.words[1] = 0xABCD
    made.points[1].y = -2
    made.inner.deeper.w = 99
    made.octets[1] = 200
    made.rows[0][1] = 5
    made.signed[2] = -1
    print(octets)
    print(uctypes.sizeof(made), [uctypes.sizeof(getattr(made, name)) for name in sorted(descriptor) if name != "number"])
    print([uctypes.addressof(getattr(made, name)) - base for name in sorted(descriptor) if name != "number"])
    print(uctypes.addressof(made) - base, uctypes.addressof(made.points[1]) - base, bytes(made) == octets[: len(bytes(made))])
    print(bytes(made.points), bytes(made.inner), bytes(made.words), bytes(made.rows[1]))
    for index in (3, 100, 2**29):
        show(("words", index), lambda: made.words[index])
    show("points", lambda: made.points[2])
    show("item", lambda: made.points.__setitem__)

    def set_item():
        made.points[0] = 5

    show("set", set_item)
    for value in (5, b"abc", None):
        for name in ("octets", "words", "points", "inner"):
            show((name, value), assign, made, name, value)
    show("absent", lambda: made.absent)
    show("absent", assign, made, "absent", 1)

# --- pointers
octets = bytearray(range(1, 33))
word = struct.calcsize("P")
pointers = bytearray(3 * word)
struct.pack_into("PPP", pointers, 0, uctypes.addressof(octets), uctypes.addressof(octets) + 4, uctypes.addressof(pointers))
fields = {
    "to_struct": (uctypes.PTR | 0, {"v": uctypes.UINT16 | 0, "w": uctypes.UINT8 | 3}),
    "to_octets": (uctypes.PTR | word, uctypes.UINT8),
    "to_words": (uctypes.PTR | word, uctypes.UINT16),
    "to_pointer": (uctypes.PTR | 2 * word, (uctypes.PTR | 0, uctypes.UINT8)),
    "all": (uctypes.ARRAY | 0, 2, (uctypes.PTR | 0, uctypes.UINT8)),
}
made = over(pointers, fields)
print(str(made.to_struct)[:11], made.to_struct[0].v, made.to_struct[1].w, made.to_octets[0], made.to_octets[5])
print(made.to_octets[-2], made.to_words[1], made.to_pointer[0][3], made.all[1][0])
print([uctypes.sizeof(getattr(made, name)) for name in sorted(fields)], uctypes.sizeof(made), len(bytes(made.to_struct)))
show("v", lambda: made.to_struct.v)
made.to_struct[0].v = 0x4142
print(octets[:4])
show("set", assign, made, "to_octets", 5)

# --- sizes
A, P = uctypes.ARRAY, uctypes.PTR
U8, U16, U32, U64, F64 = uctypes.UINT8, uctypes.UINT16, uctypes.UINT32, uctypes.UINT64, uctypes.FLOAT64
for sized in ({"a": U8 | 0, "b": U32 | 4}, {"a": U32 | 0, "b": U8 | 4}, {"a": U8 | 0, "b": U64 | 1}, {"a": F64 | 4}, {},
              {"a": (A | 0, 3, {"x": U32 | 0, "y": U8 | 4})}, {"a": (P | 4, U8)}, {"s": (3, {"x": U16 | 0})},
              {"b": uctypes.BFUINT32 | 3 | 0 << 17 | 4 << 22}, {"a": (A | 1, U16 | 3)}, {"a": (A | 3, U8 | 3)},
              {"s": (0, {"x": U8 | 0, "y": U8 | 7})}, {"a": (A | 0, 2, (A | 0, U16 | 2))}, (A | 0, U16 | 5), (A | 0, 3, {"x": U16 | 0}),
              (P | 0, U8), OrderedDict({"a": U8 | 0}), {"n": (0, {"m": (0, {"l": U64 | 0})}), "o": U8 | 8}):
    show("sizeof", lambda: [uctypes.sizeof(sized, layout) for layout in LAYOUTS] + [uctypes.sizeof(sized)])
    show("struct", lambda: uctypes.sizeof(over(octets, sized)))
show("array", lambda: [over(octets, (A | 0, U16 | 3), layout)[1] for layout in LAYOUTS])
show("ordered", lambda: over(octets, OrderedDict({"a": U8 | 4})).a)

# --- addresses
for shown in ("abc", b"xyz", bytearray(b"123"), array.array("H", (1, 2)), memoryview(b"abcdef")[2:]):
    show("bytes_at", lambda: uctypes.bytes_at(uctypes.addressof(shown), 2))
print(uctypes.addressof(memoryview(octets)[5:]) - uctypes.addressof(octets), uctypes.bytes_at(uctypes.addressof(octets) + 3, 4))
same = uctypes.bytearray_at(uctypes.addressof(octets), 4)
same[1] = 99
print(bytes(same), octets[:4], uctypes.bytes_at(uctypes.addressof(octets), 0))
print(uctypes.addressof(over(octets, {})) == uctypes.addressof(octets))

# --- refusals
base = uctypes.addressof(octets)
for count in range(5):
    show(("struct", count), lambda: str(uctypes.struct(*(base, {}, 0, 1, 2)[:count]))[:14])
    show(("sizeof", count), lambda: uctypes.sizeof(*({}, 0, 1, 2)[:count]))
    show(("addressof", count), lambda: uctypes.addressof(*(octets, 0, 1, 2)[:count]) - base)
    show(("bytes_at", count), lambda: uctypes.bytes_at(*(base, 2, 1, 2)[:count]))
for bad in (None, "a", 1.5, [], octets):
    show(("address", bad), lambda: uctypes.struct(bad, {}))
for bad in (None, "a", 1.5, []):
    show(("layout", bad), lambda: uctypes.struct(base, {}, bad))
for bad in (None, "a", 1.5, [], 5, (P | 0, U8), (A | 0, U8 | 3)):
    show(("kind", bad), lambda: str(uctypes.struct(base, bad))[:12])
    show(("attribute", bad), lambda: uctypes.struct(base, bad).x)
    show(("sizeof", bad), uctypes.sizeof, bad)
    show(("field", bad), lambda: uctypes.sizeof({"x": bad}))
    if not isinstance(bad, (int, tuple)):
        show(("load", bad), lambda: uctypes.struct(base, {"x": bad}).x)
        show(("index", bad), lambda: uctypes.struct(base, bad)[0])
    show(("store", bad), assign, uctypes.struct(base, {"x": bad}), "x", 1)
for bad in (None, 1, 1.5, [], {}):
    show(("addressof", bad), uctypes.addressof, bad)
made = over(octets, {"a": U8 | 0})
show("len", lambda: len(made))
show("index", lambda: made[0])
show("==", lambda: made == made)
show("hash", hash, made)
show("bool", bool, made)
show("+", lambda: made + 1)
show("-", lambda: -made)
show("layout twice", uctypes.sizeof, made, 1)
