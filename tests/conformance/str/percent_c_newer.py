# truth: cpython
# %c and {:c} make one character of any code point; the reference keeps some of its bits.
for code in (0, 65, 127, 128, 199, 255, 256, 0x20AC, 0xFFFD, 0x1F600, 0x10FFFF):
    for text in ("%c" % code, "{:c}".format(code), "%c" % chr(code)):
        print(code, len(text), ord(text), text.encode())
    print(len("%5c|" % code), ("%5c|" % code).encode(), ("{:<4c}|".format(code)).encode(), ("{:*^5c}".format(code)).encode())
for code in (0, 65, 199, 255):
    print(b"%c" % code, b"%3c|" % code)
