# truth: reference 1.25
# bool takes part in arithmetic, shifts, formats and indices as 0 and 1, and gives ints.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
VALUES = (True, False)
for a in VALUES:
    for b in (True, False, 2, -3, 1.5, 2j):
        t(('+', a, b), lambda: a + b)
        t(('-', a, b), lambda: a - b)
        t(('*', a, b), lambda: a * b)
        t(('/', a, b), lambda: a / b)
        t(('//', a, b), lambda: a // b)
        t(('%', a, b), lambda: a % b)
        t(('**', a, b), lambda: a ** b)
        t(('<<', a, b), lambda: a << b)
        if b != 2j:
            t(('divmod', a, b), lambda: divmod(a, b))
    t(('-x', a), lambda: -a)
    t(('+x', a), lambda: +a)
    t(('~x', a), lambda: ~a)
    t(('abs', a), lambda: abs(a))
    t(('round', a), lambda: round(a))
    t(('index', a), lambda: 'xy'[a])
    t(('repeat', a), lambda: 'ab' * a)
    t(('range', a), lambda: list(range(a)))
    t(('bin', a), lambda: (bin(a), hex(a), oct(a)))
    t(('chr', a), lambda: chr(a))
    t(('float', a), lambda: (float(a), int(a), complex(a)))
    t(('hash', a), lambda: hash(a))
