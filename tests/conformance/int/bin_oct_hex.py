# truth: reference 1.25
# bin, oct and hex of ints of all sizes and their errors.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
for n in (0, 1, -1, 8, -8, 255, 256, -65536, 2 ** 31, 2 ** 63, 2 ** 64, -2 ** 100, 10 ** 30, True, False):
    t(n, lambda: (bin(n), oct(n), hex(n)))
    t((n, 'back'), lambda: int(bin(n), 0) == int(oct(n), 0) == int(hex(n), 0) == n)
for x in (1.5, 'a', None, [], b'1', 1j):
    for name, f in (('bin', bin), ('oct', oct), ('hex', hex)):
        t((name, x), lambda: f(x))
