# truth: reference 1.25
# bytes: literals, indexing, slicing, iteration, comparison.
b = b"hello\x00\xff"
print(b, len(b), b[0], b[-1], b[1:4], b[:0], repr(b"it's"), b'\'"')
print(list(b"abc"), [hex(x) for x in b"\x01\xfe"], 104 in b, 105 in b, b"ell" in b)
print(bytes(3), bytes([1, 2, 255]), bytes(range(4)), bytes(), bytes("hé", "utf-8"), bytes(b"x"))
print(b"a" + b"b", b"ab" * 3, b"a" < b"b", b"a" == b"a", b"\n\t\\")
print(b"abc".decode(), str(b"abc", "utf-8"), "abc".encode() == b"abc", b"" == bytes())
print(br"\n", rb"\x", b"a" b"b", b"""multi
line""")
for f in (lambda: bytes([256]), lambda: b"abc"[3], lambda: b"a" + 1, lambda: bytes("x")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
try:
    b[0] = 1
except TypeError as e:
    print("TypeError:", e)
print({b"k": 1}[b"k"], hash(b"ab") == hash(b"a" + b"b"), bool(b""), bool(b"\0"))
