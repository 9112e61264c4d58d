# truth: reference 1.25
# cmath.log of reals, complex numbers and what is none.

import cmath

CASES = [
    "cmath.log(0)", "cmath.log(1)", "cmath.log(-1)", "cmath.log(2.5)", "cmath.log(-4)",
    "cmath.log(1j)", "cmath.log(-1j)", "cmath.log(1+1j)", "cmath.log(3-4j)", "cmath.log(-1-1j)",
    "cmath.log(-2+0.5j)", "cmath.log(0j)", "cmath.log(True)", "cmath.log(2**70)",
    "cmath.log(1e200)", "cmath.log(1e-200)", 'cmath.log(float("inf"))', 'cmath.log(float("nan"))',
    "cmath.log(100+100j)", "cmath.log(None)", 'cmath.log("a")', "cmath.log([])",
    'cmath.log(b"1")', "cmath.log()", "cmath.log(1, 2)",
]


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)


for case in CASES:
    show(case)
