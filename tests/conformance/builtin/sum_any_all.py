# truth: reference 1.25
# sum with and without start, any and all, over iterables of each kind and with errors.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
SOURCES = [[], [1, 2], (1.5, 2), range(5), {1: 'a', 2: 'b'}, b'ab', bytearray(b'cd'), [True, True], [10 ** 20, 1],
           [0.1] * 10, [1, None], ['a', 'b'], [[1], [2]], 5, None, 'ab',
           [1j, 2], [(1,), (2,)], [0, '', None], [[], {}], [float('inf'), 1]]
for i, source in enumerate(SOURCES):
    t(('sum', i), lambda: sum(source))
    for start in (0, 10, 1.5, [], '', (), None, 'x', [0]):
        t(('sum', i, start), lambda: sum(source, start))
    t(('any', i), lambda: any(source))
    t(('all', i), lambda: all(source))
for f in (sum, any, all):
    t('none', lambda: f())
    t('three', lambda: f([], 0, 0))
t('named', lambda: sum([1], start=5))
