# truth: reference 1.25
# int, floor, ceil, trunc and round of floats around integers and halves, and of what is no number.

import math

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
VALUES = (0.0, -0.0, 0.5, -0.5, 1.5, 2.5, -1.5, -2.5, 0.49999999, 0.999999, 1e15, 1e15 + 0.5, 2.0 ** 53, -2.0 ** 60,
          1e20, 1e22,
          123456.789, float('inf'), float('-inf'), float('nan'), 1e-300)
for x in VALUES:
    for name, f in (('int', int), ('floor', math.floor), ('ceil', math.ceil), ('trunc', math.trunc), ('round',
                                                                                                      round)):
        t((name, x), lambda: f(x))
    t(('modf', x), lambda: math.modf(x))
