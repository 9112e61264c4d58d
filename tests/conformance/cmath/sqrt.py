# truth: reference 1.25
# cmath.sqrt of reals, complex numbers and what is none.

import cmath

CASES = [
    "cmath.sqrt(0)", "cmath.sqrt(1)", "cmath.sqrt(-1)", "cmath.sqrt(2.5)", "cmath.sqrt(-4)",
    "cmath.sqrt(1j)", "cmath.sqrt(-1j)", "cmath.sqrt(1+1j)", "cmath.sqrt(3-4j)",
    "cmath.sqrt(-1-1j)", "cmath.sqrt(-2+0.5j)", "cmath.sqrt(0j)", "cmath.sqrt(True)",
    "cmath.sqrt(2**70)", "cmath.sqrt(1e200)", "cmath.sqrt(1e-200)", 'cmath.sqrt(float("inf"))',
    'cmath.sqrt(float("nan"))', "cmath.sqrt(100+100j)", "cmath.sqrt(None)", 'cmath.sqrt("a")',
    "cmath.sqrt([])", 'cmath.sqrt(b"1")', "cmath.sqrt()", "cmath.sqrt(1, 2)",
]


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)


for case in CASES:
    show(case)
