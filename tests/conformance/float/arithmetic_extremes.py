# truth: reference 1.25
# + - * / // % of extremes: infinities, nan, zeros of both signs, the largest and smallest.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
VALUES = (0.0, -0.0, 1.0, -2.5, 1e308, 5e-324, float('inf'), float('-inf'), float('nan'))
for a in VALUES:
    for b in VALUES:
        print(a, b, [a + b, a - b, a * b], a < b, a <= b, a == b, a != b)
        t(('/', a, b), lambda: a / b)
