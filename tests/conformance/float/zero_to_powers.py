# truth: reference 1.25
# Zeros of both signs to negative, infinite and other powers, by ** and pow.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
for zero in (0.0, -0.0, 0):
    for power in (0, 0.0, 1, 1.0, 2.5, -1, -1.0, -2.5, float('inf'), float('-inf'), float('nan')):
        t((zero, power), lambda: zero ** power)
        t(('pow', zero, power), lambda: pow(zero, power))
