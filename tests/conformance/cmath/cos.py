# truth: reference 1.25
# cmath.cos of reals, complex numbers and what is none.

import cmath

CASES = [
    "cmath.cos(0)", "cmath.cos(1)", "cmath.cos(-1)", "cmath.cos(2.5)", "cmath.cos(-4)",
    "cmath.cos(1j)", "cmath.cos(-1j)", "cmath.cos(1+1j)", "cmath.cos(3-4j)", "cmath.cos(-1-1j)",
    "cmath.cos(-2+0.5j)", "cmath.cos(0j)", "cmath.cos(True)", "cmath.cos(2**70)",
    "cmath.cos(1e200)", "cmath.cos(1e-200)", 'cmath.cos(float("inf"))', 'cmath.cos(float("nan"))',
    "cmath.cos(100+100j)", "cmath.cos(None)", 'cmath.cos("a")', "cmath.cos([])",
    'cmath.cos(b"1")', "cmath.cos()", "cmath.cos(1, 2)",
]


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)


for case in CASES:
    show(case)
