# truth: reference 1.25
# hexlify() of every kind of octets, with separators.

import binascii

CASES = [
    'binascii.hexlify(b"")', 'binascii.hexlify(b"\\x00")', 'binascii.hexlify(b"\\x01\\xab\\xff")',
    'binascii.hexlify("abc")', 'binascii.hexlify("é")', 'binascii.hexlify(bytearray(b"xyz"))',
    'binascii.hexlify(memoryview(b"xyz"))', "binascii.hexlify(bytes(range(16)))",
    'binascii.hexlify(b"a", ":")', 'binascii.hexlify(b"ab", ":")',
    'binascii.hexlify(b"abc", "-")', 'binascii.hexlify(b"abc", "--")',
    'binascii.hexlify(b"abc", b":")', 'binascii.hexlify(b"", ":")', "binascii.hexlify(5)",
    "binascii.hexlify(None)", "binascii.hexlify([1])", 'binascii.hexlify(b"a", 5)',
    'binascii.hexlify(b"a", None)', "binascii.hexlify()", 'binascii.hexlify(b"a", ":", 1)',
]


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)


for case in CASES:
    show(case)
