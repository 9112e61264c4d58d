# truth: reference 1.25
# Every function of math with one number, over ordinary and special values.

import math

inf = float("inf")
nan = float("nan")
VALUES = [0.0, -0.0, 0.5, -0.5, 1, -1, 1.5, -2.5, 2, 10, 100.25, -1000, 1e-8, 1e10, 171, True, 2**40, inf, -inf, nan]
FUNCTIONS = ["acos", "acosh", "asin", "asinh", "atan", "atanh", "ceil", "cos", "cosh", "degrees", "erf", "erfc", "exp", "expm1", "fabs",
             "floor", "frexp", "isfinite", "isinf", "isnan", "log", "log10", "log2", "modf", "radians", "sin", "sinh", "sqrt", "tan", "tanh",
             "trunc"]
for name in FUNCTIONS:
    function = getattr(math, name)
    for value in VALUES:
        try:
            result = function(value)
            print(name, value, "%.12g" % result if type(result) is float else result)
        except Exception as error:
            print(name, value, type(error).__name__, error)
    for wrong in ("'a'", "None", "[]", "1j"):
        try:
            print(name, wrong, function(eval(wrong)))
        except Exception as error:
            print(name, wrong, type(error).__name__, error)
