# truth: reference 1.25
# Every operator between sets and frozensets, sorted; the relations between subsets.

SETS = [[], [1], [2], [1, 2], [2, 3], [1, 2, 3]]
OPERATORS = [("|", lambda a, b: a | b), ("&", lambda a, b: a & b), ("-", lambda a, b: a - b), ("^", lambda a, b: a ^ b)]
RELATIONS = [("==", lambda a, b: a == b), ("!=", lambda a, b: a != b), ("<", lambda a, b: a < b),
             ("<=", lambda a, b: a <= b), (">", lambda a, b: a > b), (">=", lambda a, b: a >= b)]
for left in SETS:
    for right in SETS:
        for name, operate in OPERATORS:
            print(left, name, right, [sorted(operate(a(left), b(right))) for a in (set, frozenset) for b in (set, frozenset)])
        print(left, right, [(name, relate(set(left), set(right)), relate(set(left), frozenset(right))) for name, relate in RELATIONS])
for source in ("", "abca", [], [1, 1], (2,), {3: 4}, range(3), b"ab", 5, None, [[]], [{}], ({1},)):
    for kind in (set, frozenset):
        try:
            print(kind, source, sorted(kind(source)), len(kind(source)), bool(kind(source)))
        except Exception as error:
            print(kind, source, type(error).__name__, error)
for item in (1, 1.0, True, None, "1", (), [], {}, {1}, frozenset([1])):
    for kind in (set, frozenset):
        try:
            print(item in kind([1, None, ()]))
        except Exception as error:
            print(item, type(error).__name__, error)
