# truth: reference 1.25
# The comparison >= over numbers at the edges of their kinds.

inf = float("inf")
nan = float("nan")
LEFT = [
    "False", "True", "0", "1", "-1", "7", "-7", "2**30", "-(2**30)-1", "2**62-1", "-(2**62)",
    "2**63", "-(2**63)-1", "2**64", "0.0", "-0.0", "1.5", "-2.5", "inf", "nan",
]
RIGHT = [
    "True", "0", "2", "-3", "2**31", "2**62", "-(2**62)-1", "2**64+1", "0.0", "-0.5", "3.25",
    "1e300", "-inf", "nan", "0j", "1-2j",
]


def show(left, right):
    a, b = eval(left), eval(right)
    try:
        print(left, ">=", right, "->", a >= b)
    except Exception as error:
        print(left, ">=", right, "->", type(error).__name__ + ":", error)


for left in LEFT:
    for right in RIGHT:
        show(left, right)
