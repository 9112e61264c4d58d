# truth: reference 1.25
# b2a_base64() of each length, with and without the newline.

import binascii

for size in range(24):
    octets = bytes((i * 37 + 11) & 255 for i in range(size))
    print(size, binascii.b2a_base64(octets), binascii.b2a_base64(octets, newline=False))
for octet in range(0, 256, 7):
    print(octet, binascii.b2a_base64(bytes([octet, 255 - octet])))


def show(*args, **keywords):
    try:
        print(args, keywords, binascii.b2a_base64(*args, **keywords))
    except Exception as error:
        print(args, keywords, type(error).__name__ + ":", error)


for newline in (True, False, 0, 1, None, "", "x", []):
    show(b"ab", newline=newline)
show("text")
show(bytearray(b"text"))
show(5)
show(None)
show()
show(b"a", other=1)
