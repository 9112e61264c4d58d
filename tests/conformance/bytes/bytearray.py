# truth: reference 1.25
# bytearray: bytes that change.
a = bytearray(b"hello")
print(a, len(a), a[0], a[1:3])
a[0] = 72
a.append(33)
a.extend(b"?!")
print(a, bytes(a), a == b"Hello!?!", a + b"x")
a += b"yz"
a[1:3] = b"__"
print(a, list(a[-2:]))
print(bytearray(3), bytearray([1, 2]), bytearray(), bytearray("é", "utf-8"))
for f in (lambda: a[100], lambda: a.append("x"), lambda: a + 1, lambda: bytearray("x")):
    try:
        f()
        print("no error", a[-1])
    except Exception as e:
        print(type(e).__name__ + ":", e)
total = 0
for x in bytearray(b"\x01\x02"):
    total += x
print(total, bool(bytearray()), bytearray(b"abc").decode())
