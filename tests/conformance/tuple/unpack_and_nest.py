# truth: reference 1.25
# Unpacking of tuples in every place; tuples of one, nested comparison; swaps and stars.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
CASES = ["a, b = (1, 2)", "(a, b) = 1, 2", "[a, b] = 1, 2", "a, (b, c) = 1, (2, 3)", "a, *b = 1, 2, 3",
         "*a, b = 1, 2, 3", "a, *b, c = 1, 2", "a, b = b, a = 1, 2", "a, = (5,)", "(a,) = [5]", "a, b = 1",
         "a, b = ()",
         "a, b = 1, 2, 3", "a, b, c = 'xyz'", "a, b = {'k': 1, 'l': 2}.values() and 'pq'", "*a, = 'abc'",
         "a, *b = ()", "*a, b, c = (1,)", "a = b = (1,)", "a = 1,", "a = ()", "a = (1)", "a = (1,) + (2,)",
         "a = (1, 2)[0],",
         "a, b = None", "a, b = [1, [2]]", "for a, b in ((1, 2), (3, 4)): c = a",
         "for a, (b, c) in ((1, (2, 3)),): pass", "a = [x for x, y in ((1, 2), (3, 4))]",
         "a = lambda: (1, 2)\nb, c = a()\na = 0", "a, b = range(2)", "a, b, *c = range(2)"]
for case in CASES:
    space = {}
    t(case, lambda: exec(case, space))
    print([(name, space[name]) for name in 'abc' if name in space])
for a, b in (((1, 2), (1, 3)), ((1,), (1, 0)), ((), ()), (((1, 2), 3), ((1, 2), 4)), (('a', 1), ('a', 'b')), ((1,
                                                                                                               'x'),
                                                                                                               (2,
                                                                                                                None)), ((None,), (None,)), ((1.0,), (1,))):
    t((a, b), lambda: (a == b, a < b, a > b))
