# truth: reference 1.25
# Operators and builtin functions on bools: they count as ints.


def show(expression):
    try:
        print(expression, "->", repr(eval(expression)))
    except Exception as error:
        print(expression, "->", type(error).__name__, error)


for operator in ("+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "==", "!=", "<", "<=", ">", ">=", "and", "or", "is", "in"):
    for left in ("True", "False"):
        for right in ("True", "False", "2", "1.5", "'a'", "None"):
            show(left + " " + operator + " " + right)
for call in ("-%s", "+%s", "~%s", "not %s", "int(%s)", "float(%s)", "str(%s)", "repr(%s)", "hash(%s)", "abs(%s)", "bin(%s)", "hex(%s)",
             "oct(%s)", "chr(%s)", "round(%s)", "divmod(%s, 2)", "pow(%s, 2)", "len(%s)", "iter(%s)", "%s()", "%s[0]", "%s.x", "[7, 8][%s]",
             "'ab'[%s]", "range(%s)", "[0] * %s", "'x' * %s", "%s * 'x'", "sum([%s, %s])", "max(%s, 0)", "sorted([%s, False, True])",
             "isinstance(%s, int)", "isinstance(%s, bool)", "type(%s)", "bool(%s)", "{%s: 1}", "{1: 2}.get(%s)", "'%d' %% %s", "'%s' %% %s",
             "'{}'.format(%s)", "'{:d}'.format(%s)", "'{:5}'.format(%s)", "'{:x}'.format(%s)", "'{:f}'.format(%s)", "complex(%s)"):
    for value in ("True", "False"):
        show(call.replace("%s", value).replace("%%", "%"))
