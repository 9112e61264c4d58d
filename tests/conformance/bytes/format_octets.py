# truth: reference 1.25
# Widths and precisions of % and format() on bytes count octets, where characters may be longer.
class Named:
    def __str__(self):
        return "äö"

    def __repr__(self):
        return "<ö>"


class Text(str):
    pass


VALUES = ("ä", "aäb", "日本", "\U0001f600", b"\xc3\xa4", b"\xff\xfe", b"", "", Named(), Text("é"), ["ü"], 65, None)


def octets(value):
    return value.encode() if isinstance(value, str) else value


for conversion in (b"s", b"r"):
    for field in (b"", b"1", b"4", b"-4", b".0", b".1", b".2", b"5.1", b"-6.3", b"05", b"+3"):
        template = b"[%" + field + conversion + b"]"
        print(template, [template % (value,) for value in VALUES])

for field in (b"*", b"-*"):
    for width in (0, 3, 7):
        template = b"[%" + field + b"s]"
        print(template, width, [template % (width, value) for value in VALUES])

for code in (0, 65, 127, 128, 200, 255):
    print(code, b"[%c]" % code, b"[%4c]" % code, b"[%-4c]" % code, b"[{:c}]".format(code), b"[{:>3c}]".format(code))

for template in (b"[{:5}]", b"[{:>5}]", b"[{:^6}]", b"[{:*<6.3}]", b"[{:.2}]", b"[{!r:8}]", b"[{!r:>6.4}]", b"[{!s:5.1s}]"):
    for value in VALUES[:8]:
        print(template, octets(value), template.format(value))

for key in (b"%(a)4s|", b"%(a)-4s|", b"%(a).1s|"):
    print(key, key % {"a": "ä"}, key % {"a": b"\xe4"})
