# truth: reference 1.25
# r[i] and r[i:j:k] of ranges: slices are ranges again.

RANGES = [range(0), range(5), range(2, 20, 3), range(5, -6, -2)]
ENDS = [None, 0, 2, 9, -1, -9]
for r in RANGES:
    for index in (0, 1, -1, 4, 5, -5, -6, True, None, "a", 1.0):
        try:
            print(r, index, r[index])
        except Exception as error:
            print(r, repr(index), type(error).__name__, error)
    for step in (None, 1, 2, -1):
        for start in ENDS:
            print(r, start, step, [list(r[start:stop:step]) for stop in ENDS])
print(range(10)[2:8:2], range(10)[::-1], range(3)[5:], repr(range(0, 10, 3)[1:]))
for expression in ("range(3) == range(3)", "range(0) == range(1, 1)", "range(0, 3, 2) == range(0, 4, 2)", "range(3) == [0, 1, 2]",
                   "range(3) != range(4)", "range(3) < range(4)", "range(3) + range(2)", "range(3) * 2", "hash(range(3)) is None",
                   "{range(2): 1} is None", "range(3).index(1)", "range(3).count(1)", "range(3).nothing", 
                   "reversed(range(3)) is None", "list(reversed(range(3)))", "sorted(range(3, 0, -1))", "sum(range(101))",
                   "max(range(3))", "min(range(0))", "tuple(range(2))", "set(range(2)) == {0, 1}", "2 in range(10**9)",
                   "str(range(1, 2))", "range(3)[0]", "iter(range(1)) is None", "next(iter(range(1)))"):
    try:
        print(expression, eval(expression))
    except Exception as error:
        print(expression, type(error).__name__, error)
