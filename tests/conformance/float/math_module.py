# truth: reference 1.25
# The math module's functions, on values whose results are exact or rounded for printing.
import math

print(math.floor(2.7), math.floor(-2.7), math.ceil(2.1), math.ceil(-2.1), math.trunc(-2.9))
print(math.sqrt(16), math.sqrt(2) ** 2 - 2 < 1e-15, math.pow(2, 10), math.fabs(-3))
print("%.6f %.6f %.6f" % (math.pi, math.e, math.sin(1)))
print("%.6f %.6f %.6f" % (math.cos(1), math.tan(1), math.atan2(1, 2)))
print("%.6f %.6f %.6f" % (math.exp(1), math.log(10), math.log(8, 2)))
print(math.isinf(float("inf")), math.isnan(float("nan")), math.isfinite(1.0))
print(math.fmod(7, 3), math.fmod(-7, 3), math.modf(2.5), math.frexp(8), math.ldexp(0.5, 4))
print(math.copysign(3, -0.0), "%.4f" % math.degrees(1), "%.4f" % math.radians(180))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.acos(2)):
    try:
        print(f())
    except ValueError as e:
        print("ValueError:", e)
try:
    math.sqrt("4")
except TypeError as e:
    print("TypeError:", e)
