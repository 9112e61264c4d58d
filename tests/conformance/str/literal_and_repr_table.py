# truth: reference 1.25
# repr() and str() of text and octets: quotes, escapes, control characters, code points of every length.

TEXTS = ["", "plain", "it's", 'say "x"', "both ' and \"", "\\", "\n\r\t", "\0\x01\x1f\x7f", "\x80\x9f\xa0\xff", "\u0100\u20ac\uffff", "\U0001f600\U0010ffff",
         "\a\b\f\v", "tab\tnew\nline", "'", '"', "'''", "\\'", "a\\nb", "ü'ü", "\u2028", "mixed \x00 ä 😀"]
for text in TEXTS:
    print(repr(text), [ord(c) for c in text][:8], len(text), [text], (text,), {text: 1})
    octets = text.encode()
    print(repr(octets), len(octets), [octets], octets.decode() == text, bytearray(octets))
    print("%r %s" % (text, len(text)), "{!r}".format(text), repr(repr(text)))
for code in list(range(0, 256, 5)) + [0x7FF, 0x800, 0xFFFF, 0x10000, 0x10FFFF]:
    c = chr(code)
    print(code, repr(c), repr(c.encode()), ord(c) == code, c.isspace(), c.isalpha(), c.isdigit(), c.isupper(), c.islower(), repr(c.upper()), repr(c.lower()))
for code in (-1, 0x110000, 2**70, 1.0, "a", None):
    try:
        print(code, chr(code))
    except Exception as error:
        print(code, type(error).__name__, error)
