# truth: reference 1.25
# repr() and str() of complex numbers: when a real part stands there, signs, whole numbers.

inf = float("inf")
nan = float("nan")
PARTS = [0.0, -0.0, 1.0, -1.0, 0.5, -2.25, 1e16, 1e-7, 123456.789, -inf, inf, nan]
for real in PARTS:
    for imag in PARTS:
        number = complex(real, imag)
        print(real, imag, repr(number), str(number) == repr(number))
