# truth: reference 1.25
# cmath.polar of reals, complex numbers and what is none.

import cmath

CASES = [
    "cmath.polar(0)", "cmath.polar(1)", "cmath.polar(-1)", "cmath.polar(2.5)", "cmath.polar(-4)",
    "cmath.polar(1j)", "cmath.polar(-1j)", "cmath.polar(1+1j)", "cmath.polar(3-4j)",
    "cmath.polar(-1-1j)", "cmath.polar(-2+0.5j)", "cmath.polar(0j)", "cmath.polar(True)",
    "cmath.polar(2**70)", "cmath.polar(1e200)", "cmath.polar(1e-200)",
    'cmath.polar(float("inf"))', 'cmath.polar(float("nan"))', "cmath.polar(100+100j)",
    "cmath.polar(None)", 'cmath.polar("a")', "cmath.polar([])", 'cmath.polar(b"1")',
    "cmath.polar()", "cmath.polar(1, 2)",
]


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)


for case in CASES:
    show(case)
