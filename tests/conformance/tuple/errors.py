# truth: reference 1.25
# What tuples refuse: stores, deletes, unknown attributes, bad operands and bad arguments.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
A = (1, 2, 3)


def store(i):
    A[i] = 5


def delete(i):
    del A[i]


for i in (0, -1, 3, 'a', None):
    t(('store', i), lambda: store(i))
    t(('delete', i), lambda: delete(i))
    t(('load', i), lambda: A[i])
for i in (3, -4, 10 ** 10, 10 ** 30, 1.0, 1j, (), b'a'):
    t(('load', i), lambda: A[i])
for other in ([4], 'ab', 4, None, {1: 2}, 1.5, range(2)):
    t(('+', other), lambda: A + other)
    t(('r+', other), lambda: other + A)
    t(('<', other), lambda: A < other)
    t(('==', other), lambda: A == other)
    t(('-', other), lambda: A - other)
    t(('in', other), lambda: other in A)
for name in ('append', 'sort', 'x', '__len__', 'pop', 'remove', 'extend'):
    t(name, lambda: getattr(A, name))
for args in ((), (1,), (4,), (1, 2), (1, 1), (1, 0, 1), (3, -1), (1, -9, 9)):
    t(('index', args), lambda: A.index(*args))
    t(('count', args), lambda: A.count(*args))
for args in ((1,), (None,), ([], []), ('ab',), ({},), (1.5,)):
    t(('tuple', args), lambda: tuple(*args))
t('named', lambda: tuple(iterable=()))
t('hash', lambda: hash((1, [])))
t('hash', lambda: hash((1, ({},))))
t('neg', lambda: -A)
t('call', lambda: A())
