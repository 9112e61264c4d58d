# truth: reference 1.25
# The functions of math with two numbers, and those that take a row or options.

import math

inf = float("inf")
nan = float("nan")
VALUES = [0.0, -0.0, 1, -1.5, 2, 3.75, 1e300, inf, -inf, nan]
for name in ("atan2", "copysign", "fmod", "ldexp", "log", "pow", "isclose"):
    function = getattr(math, name)
    for left in VALUES:
        for right in VALUES:
            try:
                result = function(left, right)
                print(name, left, right, "%.12g" % result if type(result) is float else result)
            except Exception as error:
                print(name, left, right, type(error).__name__, error)
for expression in ("math.isclose(1, 1.1, rel_tol=0.2)", "math.isclose(1, 1.1, abs_tol=0.2)", "math.isclose(1, 1.1)", "math.isclose(1, 1 + 1e-10)",
                   "math.isclose(1, 2, rel_tol=-1)", "math.isclose(0, 1e-10)", "math.isclose(0, 1e-10, abs_tol=1e-9)", "math.ldexp(1, 2.0)",
                   "math.ldexp(1.5, 10)", "math.ldexp(1, 5000)", "math.ldexp(1, -5000)", "math.factorial(0)", "math.factorial(20)", "math.factorial(30)",
                   "math.factorial(-1)", "math.factorial(2.5)", "math.gamma(5)", "math.gamma(0.5)", "math.gamma(0)", "math.gamma(-1)", "math.lgamma(10)",
                   "math.lgamma(0)", "math.pi", "math.e", "math.inf", "math.nan", "math.tau", "math.log(8, 2)", "math.log(8, 1)", "math.log(0)",
                   "math.log(8, 0)", "math.log()", "math.sqrt()", "math.sqrt(1, 2)", "math.nothing", "math.floor(2**70)", "math.ceil(1e20)",
                   "math.trunc(-1e25)", "math.floor(float('inf'))", "math.ceil(float('nan'))", "math.sqrt(2**70)", "math.exp(1000)", "math.pow(0, -1)",
                   "math.pow(-8, 1 / 3)", "math.fmod(5, 0)", "math.__name__", "math"):
    try:
        print(expression, "->", eval(expression))
    except Exception as error:
        print(expression, "->", type(error).__name__, error)
