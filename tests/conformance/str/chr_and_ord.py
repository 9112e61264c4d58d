# truth: reference 1.25
# chr and ord at the ends of each length of UTF-8, and what they refuse.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
for n in (0, 1, 65, 127, 128, 255, 256, 0x7ff, 0x800, 0xfff, 0x1000, 0xfffd, 0xffff, 0x10000, 0x1f600, 0x10ffff):
    t(('chr', n), lambda: (chr(n), len(chr(n)), ord(chr(n)), chr(n).encode()))
for n in (-1, 0x110000, 10 ** 20, 'a', None, 1.5, b'a', [], True):
    t(('chr', n), lambda: chr(n))
for text in ('', 'ab', 'é', 'éa', b'', b'a', b'ab', b'\xff', bytearray(b'z'), 5, None, [], ('a',)):
    t(('ord', text), lambda: ord(text))
