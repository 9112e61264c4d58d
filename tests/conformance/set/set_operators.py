# truth: reference 1.25
# | & - ^ and the comparisons of sets and frozensets with each other and with what is no set.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
SETS = [set(), {1}, {1, 2}, {2, 3}, frozenset(), frozenset((1,)), frozenset((1, 2, 3)), {'a', 1}]


def shown(x):
    if isinstance(x, (set, frozenset)):
        return type(x).__name__, sorted(x, key=str)
    return x


for i in range(len(SETS)):
    for j in range(len(SETS)):
        a, b = SETS[i], SETS[j]
        print(i, j, [shown(x) for x in (a | b, a & b, a - b, a ^ b)])
        print(i, j, a == b, a != b, a < b, a <= b, a > b, a >= b, a.isdisjoint(b), a.issubset(b), a.issuperset(b))
for other in ([1], (1,), 'a', {1: 1}, 1, None, range(2)):
    t(('|', other), lambda: {1} | other)
    t(('r-', other), lambda: other - {1})
    t(('==', other), lambda: {1} == other)
    t(('<', other), lambda: {1} < other)
