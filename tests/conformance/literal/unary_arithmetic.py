# truth: reference 1.25
# Signs, inversion and not, on constants of every kind.
for text in ("0", "1", "-1", "5", "1073741823", "-1073741824", "4611686018427387904", "9223372036854775808", "10**30", "1.5", "-0.0"):
    for sign in ("+", "-", "--", "+-", "-+-"):
        print(sign + "(" + text + ")", eval(sign + "(" + text + ")"), end="; ")
    print()
for text in ("0", "1", "-1", "255", "1073741823", "-1073741824", "9223372036854775807", "10**30"):
    print("~", text, eval("~(" + text + ")"), eval("~~(" + text + ")"), eval("~-(" + text + ")"), eval("-~(" + text + ")"))
for text in ("0", "1", "''", "'a'", "b''", "b'a'", "None", "True", "False", "...", "()", "(0,)", "[]", "[0]", "{}", "{1: 2}", "0.0", "1e-9", "10**30", "not 0"):
    print("not", text, eval("not " + text), eval("not not " + text))
for text in ("~1.5", "-'a'", "+None", "~()", "-[]", "+...", "-b'a'"):
    try:
        print(eval(text))
    except TypeError as e:
        print(text, e)
print(-2 ** 2, (-2) ** 2, 2 ** -1, -2 ** -2, ~2 ** 2, -3 % 5, -3 // 2, not 1 == 2)
