# truth: reference 1.25
# divmod(), // and % of floats agree with each other, signs and special values included.

inf = float("inf")
nan = float("nan")
LEFT = [0.0, -0.0, 1.0, -1.0, 7.5, -7.5, 0.1, 1e17, -1e300, inf, -inf, nan]
RIGHT = [1.0, -1.0, 2.5, -2.5, 0.3, 1e-5, 3, -7, True, inf, -inf, nan, 0.0, 0]
for a in LEFT:
    for b in RIGHT:
        try:
            print(a, b, divmod(a, b), a // b, a % b)
        except ZeroDivisionError as error:
            print(a, b, error)
