# truth: reference 1.25
# The operator | over numbers at the edges of their kinds: its value, or the error's text.

inf = float("inf")
nan = float("nan")
LEFT = [
    "False", "True", "0", "1", "-1", "7", "-7", "2**30", "-(2**30)-1", "2**62-1", "-(2**62)",
    "2**63", "-(2**63)-1", "2**64", "1.5", "1j",
]
RIGHT = [
    "True", "0", "6", "-3", "2**31", "-(2**31)", "2**62", "-(2**62)-1", "2**64+1", "-(2**64)",
    "2**70-1", "1.0", "1j",
]


def show(left, right):
    a, b = eval(left), eval(right)
    try:
        print(left, "|", right, "->", a | b)
    except Exception as error:
        print(left, "|", right, "->", type(error).__name__ + ":", error)


for left in LEFT:
    for right in RIGHT:
        show(left, right)
