# truth: reference 1.25
# cmath.sin of reals, complex numbers and what is none.

import cmath

CASES = [
    "cmath.sin(0)", "cmath.sin(1)", "cmath.sin(-1)", "cmath.sin(2.5)", "cmath.sin(-4)",
    "cmath.sin(1j)", "cmath.sin(-1j)", "cmath.sin(1+1j)", "cmath.sin(3-4j)", "cmath.sin(-1-1j)",
    "cmath.sin(-2+0.5j)", "cmath.sin(0j)", "cmath.sin(True)", "cmath.sin(2**70)",
    "cmath.sin(1e200)", "cmath.sin(1e-200)", 'cmath.sin(float("inf"))', 'cmath.sin(float("nan"))',
    "cmath.sin(100+100j)", "cmath.sin(None)", 'cmath.sin("a")', "cmath.sin([])",
    'cmath.sin(b"1")', "cmath.sin()", "cmath.sin(1, 2)",
]


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)


for case in CASES:
    show(case)
