# truth: reference 1.25
# Specs that fit the value's type not: ints, floats, None, lists, tuples and classes.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
VALUES = [5, 1.5, None, [1], (1,), {1: 2}, int, True, b'b', 2j, object]
SPECS = ['s', 'd', 'x', 'f', 'c', 'q', '5', '<9', '.2', '.2d', '+', '%', 'dd']
for value in VALUES:
    for spec in SPECS:
        t((value, spec), lambda: ('{:' + spec + '}').format(value))
