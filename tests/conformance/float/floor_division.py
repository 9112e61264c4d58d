# truth: reference 1.25
# // and % of floats, of both signs and with ints; zero as divisor.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
VALUES = (7.5, -7.5, 0.1, 1e17, 3, -4, 0.0, 10 ** 18, 2.0)
for a in VALUES:
    for b in VALUES:
        if isinstance(a, int) and isinstance(b, int):
            continue
        t((a, b), lambda: (a // b, a % b))
        t(('divmod', a, b), lambda: divmod(a, b))
