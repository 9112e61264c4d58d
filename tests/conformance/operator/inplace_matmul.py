# truth: reference 1.25
# The statement `a @= b`: what a becomes, whether it is the same object, or the error's text.

class Plain:
    pass


def function():
    pass


thing = Plain()
MUTABLE = (list, bytearray, set, dict)
LEFT = [
    "2", '"ab"', 'bytearray(b"z")', "[1, 2]", "(3, 4)", "{5: 6}", "{7}", "thing", "1.5",
    "True", "1j", "2**65",
]
RIGHT = [
    "2", "True", "[3]", "(5,)", '"cd"', 'b"w"', 'bytearray(b"v")', "{5: 2}", "{7}",
    "frozenset([7])", "range(2)", "None", "thing", "1j", "2.0",
]


def show(left, right):
    a, b = eval(left), eval(right)
    before = a
    try:
        a @= b
        print(left, "@=", right, "->", a, "(itself)" if type(a) in MUTABLE and a is before else "")
    except Exception as error:
        print(left, "@=", right, "->", type(error).__name__ + ":", error)


for left in LEFT:
    for right in RIGHT:
        show(left, right)
