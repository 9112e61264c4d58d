# truth: reference 1.25
# frozensets as keys and members; in-place operators of sets and of frozensets.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
def apply(sign, a, b):
    space = {'a': a, 'b': b}
    exec('a %s= b' % sign, space)
    return type(space['a']).__name__, sorted(space['a'], key=str), space['a'] is a


for sign in ('|', '&', '-', '^'):
    for a in (set(), {1}, {1, 2, 3}, frozenset((1, 2))):
        for b in (set(), {1}, {2, 9}, frozenset((3, 1)), [1], None):
            t((sign, type(a).__name__, sorted(a), b if not isinstance(b, (set, frozenset)) else sorted(b)),
              lambda: apply(sign, a.copy(), b))
d = {frozenset(): 'none', frozenset((1,)): 'one', frozenset((1, 2)): 'two'}
for key in ((), (1,), (2, 1), (3,)):
    t(key, lambda: d[frozenset(key)])
print(frozenset((1, 2)) == {2, 1}, {frozenset((1,))} == {frozenset((1,))}, hash(frozenset((1,
                                                                                           2))) == hash(frozenset((2,
                                                                                                                   1))), frozenset(frozenset('a')))
