# truth: reference 1.25
# repr of each single octet, of quotes in bytes, and print of bytes and bytearray.

for i in range(256):
    print(i, repr(bytes([i])), end=' ' if i % 4 != 3 else '\n')
for data in (b"'", b'"', b'\'"', b'\\', b'\n\t\r\x00', b"it's", b'say "hi"', b'\xc3\xa9', b'\x7f\x80'):
    print(data, str(data), [data], bytearray(data), '%r %s' % (data, data), '{} {!r}'.format(data, bytearray(data)))
