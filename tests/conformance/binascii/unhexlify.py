# truth: reference 1.25
# unhexlify() of pairs of good and bad digits.

import binascii

DIGITS = ["0", "9", "a", "f", "A", "F", "g", "/", ":", "@", "`"]


def show(text):
    try:
        print(repr(text), binascii.unhexlify(text))
    except Exception as error:
        print(repr(text), type(error).__name__ + ":", error)


for high in DIGITS:
    for low in DIGITS:
        show(high + low)
for text in ("", "0", "000", "00ff", b"00ff", bytearray(b"0a"), 5, None, "0a0b0c0d", "0a0g"):
    show(text)
