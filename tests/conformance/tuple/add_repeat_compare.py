# truth: reference 1.25
# Tuples: +, *, comparison, hash and containment over a grid of values.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
VALUES = [(), (0,), (0, 1), (0.0, 1.0), ('a',), (('a',),), ((), ()), (1, 'x')]
for a in VALUES:
    for b in VALUES:
        print(a, b, a == b, a != b, hash(a) == hash(b) if a == b else '-', a in b, a + b)
        for name, f in (('<', lambda: a < b), ('>=', lambda: a >= b)):
            t((name, a, b), f)
for a in VALUES[:4]:
    for n in (-1, 0, 1, 3, True, 2.0, 'x', None):
        t((a, '*', n), lambda: a * n)
        t((n, '*', a), lambda: n * a)
