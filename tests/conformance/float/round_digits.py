# truth: reference 1.25
# round(x, n) of floats for n from -4 to 6.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
VALUES = (0.0, -0.0, 0.125, 0.375, 2.675, 1234.5678, -1234.5678, 1e10, 0.5, 1.5, 99.995, 5e-5)
for x in VALUES:
    for digits in (-4, -2, -1, 0, 1, 2, 3, 4, 6):
        t((x, digits), lambda: round(x, digits))
for digits in ('a', 1.0, []):
    t(('digits', digits), lambda: round(1.5, digits))
