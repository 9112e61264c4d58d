# truth: reference 1.25
# What complex numbers do not do: order, whole division, bits, indices, conversion.


def show(expression):
    try:
        print(expression, "=", eval(expression))
    except Exception as error:
        print(expression, type(error).__name__, error)


for operator in ("<", "<=", ">", ">=", "//", "%", "&", "|", "^", "<<", ">>", "@"):
    for left, right in (("1j", "1j"), ("1j", "2"), ("2", "1j"), ("1.5", "1j"), ("1j", "2**70"),
                        ("2**70", "1j"), ("1j", "'a'"), ("'a'", "1j"), ("1j", "None"), ("[1]", "1j")):
        show(left + " " + operator + " " + right)
for expression in ("~1j", "int(1j)", "float(1j)", "round(1j)", "round(1j, 2)", "divmod(1j, 2)",
                   "divmod(2, 1j)", "[1, 2][1j]", "'ab'[1j]", "(1j)[0]", "len(1j)", "iter(1j)",
                   "(1j)()", "1 in 1j", "range(1j)", "bytes(1j)", "chr(1j)", "hex(1j)", "bin(1j)",
                   "max(1j, 2j)", "min([1j, 2j])", "sorted([2j, 1j])", "[1] * 1j", "'a' * 1j",
                   "1j.real()", "(1j).conjugate()", "(1j).nothing", "sum([1j, 'a'])"):
    show(expression)
