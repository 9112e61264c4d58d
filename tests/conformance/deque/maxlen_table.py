# truth: reference 1.25
# deques of maxlen 0 to 4: append, appendleft, pop, popleft, extend, flags, full and empty.

from collections import deque

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
for maxlen in (1, 2, 4):
    for flags in (0, 1):
        d = deque((), maxlen, flags)
        for step, x in enumerate('abcdef'):
            f = d.append if step % 3 else d.appendleft
            t((maxlen, flags, 'put', x), lambda: f(x))
            print(list(d), len(d), bool(d))
        for step in range(maxlen + 1):
            f = d.pop if step % 2 else d.popleft
            t((maxlen, flags, 'take'), f)
        t((maxlen, flags, 'extend'), lambda: d.extend([1, 2]))
        print(list(d))
        for i in (0, 1, -1, -2, 9):
            t((maxlen, flags, 'item', i), lambda: d[i])
for args in ((), ((),), ([1, 2, 3],), ([1, 2, 3], 2), ((), -1), ((), 'a'), ((), 0), (5, 2), ('abc', 5), ((), 2, 0,
                                                                                                         0), (None,
                                                                                                              2)):
    t(args, lambda: list(deque(*args)))
