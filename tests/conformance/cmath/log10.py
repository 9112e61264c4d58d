# truth: reference 1.25
# cmath.log10 of reals, complex numbers and what is none.

import cmath

CASES = [
    "cmath.log10(0)", "cmath.log10(1)", "cmath.log10(-1)", "cmath.log10(2.5)", "cmath.log10(-4)",
    "cmath.log10(1j)", "cmath.log10(-1j)", "cmath.log10(1+1j)", "cmath.log10(3-4j)",
    "cmath.log10(-1-1j)", "cmath.log10(-2+0.5j)", "cmath.log10(0j)", "cmath.log10(True)",
    "cmath.log10(2**70)", "cmath.log10(1e200)", "cmath.log10(1e-200)",
    'cmath.log10(float("inf"))', 'cmath.log10(float("nan"))', "cmath.log10(100+100j)",
    "cmath.log10(None)", 'cmath.log10("a")', "cmath.log10([])", 'cmath.log10(b"1")',
    "cmath.log10()", "cmath.log10(1, 2)",
]


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)


for case in CASES:
    show(case)
