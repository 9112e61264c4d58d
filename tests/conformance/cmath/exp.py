# truth: reference 1.25
# cmath.exp of reals, complex numbers and what is none.

import cmath

CASES = [
    "cmath.exp(0)", "cmath.exp(1)", "cmath.exp(-1)", "cmath.exp(2.5)", "cmath.exp(-4)",
    "cmath.exp(1j)", "cmath.exp(-1j)", "cmath.exp(1+1j)", "cmath.exp(3-4j)", "cmath.exp(-1-1j)",
    "cmath.exp(-2+0.5j)", "cmath.exp(0j)", "cmath.exp(True)", "cmath.exp(2**70)",
    "cmath.exp(1e200)", "cmath.exp(1e-200)", 'cmath.exp(float("inf"))', 'cmath.exp(float("nan"))',
    "cmath.exp(100+100j)", "cmath.exp(None)", 'cmath.exp("a")', "cmath.exp([])",
    'cmath.exp(b"1")', "cmath.exp()", "cmath.exp(1, 2)",
]


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)


for case in CASES:
    show(case)
