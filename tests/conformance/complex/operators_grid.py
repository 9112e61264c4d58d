# truth: reference 1.25
# + - * / == of complex numbers with ints, floats and each other, over a grid.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
VALUES = (0j, 1j, -1j, 1 + 2j, -0.5 + 4j, 3, -2, 0.5, 0.0, True)
for a in VALUES:
    for b in VALUES:
        if isinstance(a, complex) or isinstance(b, complex):
            t((a, b), lambda: (a + b, a - b, a * b, a == b))
            t((a, '/', b), lambda: a / b)
