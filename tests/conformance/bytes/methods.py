# truth: reference 1.25
# bytes has the methods of str, in bytes.
b = b"a,bc,,d"
print(b.split(b","), b.split(b",", 1), b" x y ".split(), b"-".join([b"1", b"2"]))
print(b.find(b"bc"), b.find(b"z"), b.rfind(b","), b.count(b","), b.index(b"d"))
print(b.startswith(b"a,"), b.endswith(b"d"), b.replace(b",", b";"), b" s ".strip(), b"xx1xx".strip(b"x"))
print(b"Ab1".upper(), b"Ab1".lower(), b"abc".isalpha(), b"12".isdigit(), b" ".isspace())
print(b"k:v".partition(b":"), b"%d-%s" % (5, b"x"))
print(b"caf\xc3\xa9".decode("utf-8"), "é".encode("utf-8"))
for f in (lambda: b.split(","), lambda: b.find("a"), lambda: b"-".join(["a"]), lambda: b"\xff".decode()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
checksum = 0
for byte in b"some data":
    checksum = (checksum * 31 + byte) & 0xFFFF
print(checksum, sum(b"\x01\x02\x03"), max(b"abc"), sorted(b"cab"))
