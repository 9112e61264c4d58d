# truth: reference 1.25
# / of ints, small and large, and int with float operands of each operator.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
VALUES = (0, 1, -2, 3, 10 ** 10, 2 ** 53, 2 ** 53 + 1, 10 ** 25, -10 ** 30)
for a in VALUES:
    for b in VALUES:
        t((a, '/', b), lambda: a / b)
for a in VALUES[:6]:
    for b in (0.5, -2.0, 0.0):
        t((a, b), lambda: (a + b, a - b, a * b, a < b, a == b))
        t((a, '//', b), lambda: a // b)
        t((a, '%', b), lambda: a % b)
