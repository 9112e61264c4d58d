# truth: reference 1.25
# Lists and tuples compared by every operator.

ROWS = ["[]", "[1]", "[1, 2]", "[2]", "[1.0]", "[True]", "['a']", "[[1]]", "[None]", "()", "(1,)", "(1, 2)", "('a',)"]
for operator in ("==", "!=", "<", "<=", ">", ">="):
    for left in ROWS:
        line = []
        for right in ROWS:
            try:
                line.append(str(eval(left + operator + right)))
            except TypeError as error:
                line.append(str(error)[22:])
        print(left, operator, line)
