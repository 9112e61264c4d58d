# truth: reference 1.25
# abs, divmod, pow, round, hex, oct, bin, chr, ord.
print(abs(-5), abs(2.5), abs(-0.0), abs(True), divmod(7, 3), divmod(-7, 3), divmod(7.5, 2))
print(pow(2, 8), pow(2.0, 0.5) == 2 ** 0.5, pow(3, 3, 10), round(2.567, 2), round(2.5), round(-1.5), round(15, 0))
print(hex(0), hex(-17), oct(8), bin(5), bin(-5), hex(1 << 65))
print(chr(97), chr(0x20AC), ord("€"), ord("\n"), ord(b"a"), [chr(c) for c in range(48, 53)])
print(int(3.99), int(-3.99), float("2.5"), bool(""), str(5))
for f in (lambda: abs("a"), lambda: divmod(1, 0), lambda: divmod("a", 1), lambda: round("a"), lambda: hex(1.5),
          lambda: ord(5), lambda: ord(""), lambda: chr("a"), lambda: pow("a", 2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Meters:
    def __init__(self, n):
        self.n = n

    def __abs__(self):
        return "abs %d" % self.n

    def __int__(self):
        return self.n * 100


print(abs(Meters(3)), int(Meters(3)))
