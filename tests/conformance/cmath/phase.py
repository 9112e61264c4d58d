# truth: reference 1.25
# cmath.phase of reals, complex numbers and what is none.

import cmath

CASES = [
    "cmath.phase(0)", "cmath.phase(1)", "cmath.phase(-1)", "cmath.phase(2.5)", "cmath.phase(-4)",
    "cmath.phase(1j)", "cmath.phase(-1j)", "cmath.phase(1+1j)", "cmath.phase(3-4j)",
    "cmath.phase(-1-1j)", "cmath.phase(-2+0.5j)", "cmath.phase(0j)", "cmath.phase(True)",
    "cmath.phase(2**70)", "cmath.phase(1e200)", "cmath.phase(1e-200)",
    'cmath.phase(float("inf"))', 'cmath.phase(float("nan"))', "cmath.phase(100+100j)",
    "cmath.phase(None)", 'cmath.phase("a")', "cmath.phase([])", 'cmath.phase(b"1")',
    "cmath.phase()", "cmath.phase(1, 2)",
]


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)


for case in CASES:
    show(case)
