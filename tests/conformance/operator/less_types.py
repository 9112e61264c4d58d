# truth: reference 1.25
# The comparison < between a value of each type and each other.

class Plain:
    pass


def function():
    pass


thing = Plain()
LEFT = [
    "None", "True", "3", "2**65", "2.5", "2j", '"ab"', 'b"xy"', 'bytearray(b"z")', "[1, 2]",
    "(3, 4)", "{5: 6}", "{7}", "frozenset([7])", "range(3)", "len", "int", "thing", "Ellipsis",
]
RIGHT = [
    "None", "True", "2", "2**65", "0.5", "1j", '"cd"', 'b"w"', 'bytearray(b"v")', "[3]",
    "(5,)", "{5: 2}", "{7}", "frozenset([7])", "range(3)", "function", "Plain", "thing",
]


def show(left, right):
    a, b = eval(left), eval(right)
    try:
        print(left, "<", right, "->", a < b)
    except Exception as error:
        print(left, "<", right, "->", type(error).__name__ + ":", error)


for left in LEFT:
    for right in RIGHT:
        show(left, right)
