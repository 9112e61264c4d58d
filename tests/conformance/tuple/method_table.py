# truth: reference 1.25
# The methods, slices and conversions of tuples, with errors.


def show(expression):
    try:
        print(expression, "->", repr(eval(expression)))
    except Exception as error:
        print(expression, "->", type(error).__name__, error)


for row in ("()", "(1,)", "(1, 2, 1, 'a', None)"):
    for call in ("count(1)", "count('a')", "count()", "count(1, 2)", "index(1)", "index('a')", "index(1, 1)",
                 "index(1, -2)", "index(9)", "index()", "index(1, 0, 1)", "append(1)", "sort()"):
        show(row + "." + call)
    for index in ("0", "-1", "1", "5", "-6", "True", "None", "1.0", "'a'", "2**70", "1:", ":1", "::2", "::-1", "1:3",
                  "-2:", "9:", "::0", "::'a'", "'a':"):
        show(row + "[" + index + "]")
    for operation in ("+ (9,)", "+ [9]", "* 2", "* 0", "* -1", "* 'a'", "* 1.0", "< (1, 2)", "== (1,)", "== [1]",
                      "in ((),)", "is None", "and 5", "or 5"):
        show(row + " " + operation)
for source in ("", "()", "[]", "[1, 2]", "'ab'", "b'ab'", "range(3)", "{1: 2}", "(1,)", "5", "None", "1, 2", "x=1"):
    show("tuple(" + source + ")")
for action in ("t[0] = 1", "del t[0]", "t.x = 1", "t += (5,)", "t *= 2", "a, b = t", "a, b, c = t", "a, *b = t"):
    t = (1, 2)
    try:
        exec(action)
        print(action, t)
    except Exception as error:
        print(action, type(error).__name__, error)
print(hash((1, 2)) == hash((1, 2)), {(1, 2): 3}[(1, 2)], (1, 2) in {(1, 2)})
for row in ("([],)", "(1, {})", "({1},)"):
    show("hash(" + row + ")")
