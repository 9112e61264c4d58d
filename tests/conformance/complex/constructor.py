# truth: reference 1.25
# complex(): none, one and two arguments of every type.


class Plain:
    pass


class Floating:
    def __float__(self):
        return 2.5


ONE = ["", "1", "-7", "True", "2**70", "1.5", "1j", "1-2j", "'3j'", "b'3j'", "bytearray(b'1')", "None",
       "[]", "()", "{}", "Plain()", "Floating()", "len", "complex", "1, 2, 3", "real=1", "1, imag=2"]
TWO = ["0", "1", "-2", "True", "2**64", "0.5", "float('inf')", "1j", "2-1j", "'1'", "None", "[]",
       "Plain()", "Floating()"]


def show(arguments):
    try:
        print("complex(" + arguments + ") =", eval("complex(" + arguments + ")"))
    except Exception as error:
        print("complex(" + arguments + ")", type(error).__name__, error)


for argument in ONE:
    show(argument)
for real in TWO:
    for imag in TWO:
        show(real + ", " + imag)
