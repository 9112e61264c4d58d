# truth: reference 1.25
# map, filter, zip, enumerate, reversed, iter, next, sum, min, max, sorted, all, any over iterables of every type.

SOURCES = ["[]", "[3, 1, 2]", "(1,)", "'bca'", "b'ba'", "{5: 6}", "{7}", "range(3)", "{8: 9}.items()", "(x * x for x in (3, 2))", "None", "5",
           "int", "len", "[[1], [2]]", "['a', 1]"]
CALLS = ["list(map(str, S))", "list(map(lambda a, b: (a, b), S, 'xyz'))", "list(filter(None, S))", "list(filter(lambda x: x != 1, S))",
         "list(zip(S))", "list(zip(S, 'pq', S))", "list(enumerate(S))", "list(enumerate(S, 5))", "list(reversed(S))", "list(iter(S))",
         "next(iter(S))", "next(iter(S), 'none')", "sum(S)", "sum(S, 10)", "min(S)", "max(S)", "min(S, default='empty')", "sorted(S)",
         "sorted(S, reverse=True)", "all(S)", "any(S)", "tuple(S)", "len(S)", "[*S]", "print(*S)", "max(*S)", "1 in S", "str.join('-', S)",
         "dict(enumerate(S))", "(lambda *a: a)(*S)"]
for source in SOURCES:
    for call in CALLS:
        if call == "[*S]" or (call.startswith("sorted") and source == "['a', 1]"):
            continue
        expression = call.replace("S", source) if "str" not in call else call.replace("S", source)
        try:
            print(expression, "->", eval(expression))
        except Exception as error:
            print(expression, "->", type(error).__name__, error)
