# truth: reference 1.25
# //, % and divmod of every pair of signs and sizes, and division by zero.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
VALUES = (0, 1, -1, 7, -7, 2 ** 30, -2 ** 62, 2 ** 63, 10 ** 20, -10 ** 20 + 1, 3 * 10 ** 40)
for a in VALUES:
    for b in VALUES:
        t((a, b), lambda: divmod(a, b))
        if b:
            q, r = a // b, a % b
            print(q, r, q * b + r == a, abs(r) < abs(b), (r >= 0) == (b > 0) or r == 0)
