# truth: reference 1.25
# Every escape, prefix and quote of bytes.
print(b"a", b'b', b'''c''', b"", br"\n", rb'\t')
for s in (b"\a\b\f\n\r\t\v", b"\\ \' \"", b"\0\1\12\123\377", b"\x00\x41\xff", b"\u0041", b"\q", b"a\
b", br"\x41", rb"\\", b'''a
b'''):
    print(s, len(s), list(s))
print(b"a" b"b" br"\c" b'''d''', b"a" b"b" * 2, b"ab"[0], b"ab"[1:], len(b"\x00" b""))
print(b"a" == b"a", b"a" is None, b"a" in b"abc", not b"", not b"0")
print((b"a", b"b"), [b"x"], {b"k": b"v"})
