# truth: reference 1.25
# round(n, digits) of ints of both signs with negative and positive digits.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
for n in (0, 5, 15, 25, 24, 26, -5, -15, -25, 149, 150, 151, 12345, -12345, 10 ** 15 + 5, 99999):
    for digits in (0, 1, 5, -1, -2, -3, -10):
        t((n, digits), lambda: round(n, digits))
    t(n, lambda: round(n))
for digits in ('a', 1.0, []):
    t(('digits', digits), lambda: round(5, digits))
for x in ('a', None, [], 1j):
    t(('round', x), lambda: round(x))
