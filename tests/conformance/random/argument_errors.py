# truth: reference 1.25
# What the functions of random refuse, and the ranges that have one number only.

import random

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
random.seed(7)
CALLS = {
    'getrandbits': [(), (0,), (1, 2), ('a',), (None,), (-1,), (33,), (1.5,)],
    'randrange': [(), (0,), (1,), (-5,), (5, 5), (5, 6), (5, 1), (5, 1, -1), (1, 5, 0), ('a',), (1.5,), (1, 2, 3, 4),
                  (0, 1, 100), (None,)],
    'randint': [(), (1,), (1, 1), (2, 1), ('a', 'b'), (1, 2, 3), (1.5, 2), (-4, -4)],
    'choice': [(), ([],), ('',), ((),), ([5],), ('x',), (5,), (None,), ({},), ((1,),), (range(1),), ([1], 2),
               (b'a',)],
    'random': [(1,)],
    'uniform': [(), (1,), (2, 2), ('a', 1), (1, 2, 3), (None, None), (0.0, 0.0)],
    'seed': [('a',), (1, 2), (1.5,), ([],)],
}
for name in sorted(CALLS):
    for args in CALLS[name]:
        t((name, args), lambda: getattr(random, name)(*args))
