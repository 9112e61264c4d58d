# truth: reference 1.25
# zip, map, filter and enumerate: lengths, laziness, exhausted iterators, functions that raise.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
def noisy(name, n):
    for i in range(n):
        print('  next', name, i)
        yield i
    print('  end', name)


for lengths in ((), (0,), (2,), (2, 3), (3, 2), (1, 2, 3), (0, 2), (2, 0)):
    t(('zip', lengths), lambda: list(zip(*[noisy('abc'[i], n) for i, n in enumerate(lengths)])))
for lengths in ((2,), (2, 3), (3, 1)):
    t(('map', lengths), lambda: list(map(lambda *a: a, *[noisy('abc'[i], n) for i, n in enumerate(lengths)])))
for f in (None, lambda x: x % 2, lambda x: x > 5, bool, lambda x: [][x]):
    t('filter', lambda: list(filter(f, noisy('f', 3))))
for start in ((), (5,), (-1,), (10 ** 20,), ('a',), (None,), (1.5,)):
    t(('enumerate', start), lambda: list(enumerate('ab', *start)))
t('enumerate named', lambda: list(enumerate('ab', start=3)))
for f, args in ((zip, (5,)), (zip, ([], 5)), (map, ()), (map, (len,)), (map, (len, 5)), (map, (5, [1])), (filter,
                                                                                                          (None,)),
                                                                                                          (filter,
                                                                                                           (5, [1])),
                                                                                                           (filter,
                                                                                                            (None,
                                                                                                             5)),
                                                                                                             (enumerate, ()),
                (enumerate, (5,)), (enumerate, ([], 1, 2)), (map, (len, [5])), (zip, ('ab', None))):
    t((f, args), lambda: list(f(*args)))
z = zip('ab', (1, 2))
print(next(z), list(z), list(z))
m = map(str, (1, 2))
print(next(m), next(m), next(m, 'end'), next(m, 'end'))
e = enumerate('xy')
print(next(e), iter(e) is e, list(e), next(e, None))
for it in (zip('a'), map(str, [1]), filter(None, [1]), enumerate('a'), reversed('a'), iter('a'), iter([1]),
           iter((1,)), iter({1: 1}), iter(range(1)), iter(b'a')):
    t('forms', lambda: (iter(it) is it, next(it), next(it, 'end')))
    t('len', lambda: len(it))
