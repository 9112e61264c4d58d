# truth: reference 1.25
# Large ints from and to texts whose base is a power of two: each bit at its place, signs, prefixes, underscores.
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def text_of(number, base):
    text = ""
    negative = number < 0
    number = abs(number)
    while number:
        text = DIGITS[number % base] + text
        number //= base
    return ("-" if negative else "") + (text or "0")


numbers = []
for bits in (30, 31, 32, 33, 59, 60, 61, 62, 63, 64, 65, 66, 93, 95, 96, 97, 127, 128, 129, 160, 191, 192, 200, 255, 256):
    numbers += [1 << bits, (1 << bits) - 1, (1 << bits) + 5, -(1 << bits), 1 - (1 << bits)]
numbers += [0x123456789ABCDEF0123456789ABCDEF, -0xFEDCBA98765432100000000000000001, 3**100, -(7**77)]

for number in numbers:
    print(number, hex(number), oct(number), "%x" % number, "{:o}".format(number), "{:#X}".format(number))
    for base in (2, 4, 8, 16, 32):
        text = text_of(number, base)
        assert int(text, base) == number, (number, base)
        assert int("  " + text.upper() + "\n", base) == number
        assert int("00000000000000000000000000" + text if number > 0 else text, base) == number
    assert int(bin(number), 2) == int(bin(number), 0) == number
    assert int(oct(number), 8) == int(oct(number), 0) == number
    assert int(hex(number), 16) == int(hex(number), 0) == number
    assert eval(hex(number)) == eval(oct(number)) == eval(bin(number)) == number
    assert bin(number).replace("-", "")[2:].count("1") == text_of(number, 2).count("1")

for text, base in (("f" * 40, 16), ("1_0" * 30, 2), ("v" * 27, 32), ("g" * 30, 16), ("2" * 80, 2),
                   ("0" * 50 + "1", 2), ("0x" + "0" * 40 + "ff", 16), ("-0b" + "01" * 50, 0), ("+0o" + "17" * 20, 8),
                   ("3" * 40, 4), ("4" * 40, 4), ("w" * 20, 32), ("8" * 40, 8), ("-" + "1" * 33, 32), ("_" + "1" * 40, 2)):
    try:
        print(text, base, int(text, base))
    except ValueError as error:
        print(text, base, error)
for width in (0, 40, 70):
    for number in (1 << 130, -(1 << 130), (1 << 128) - 1):
        print("{:0{}x}|{:<#{}o}|{:^+{}b}".format(number, width, number, width, number % (1 << 70), width))
