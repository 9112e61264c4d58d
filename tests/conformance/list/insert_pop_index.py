# truth: reference 1.25
# insert, pop, index, remove and count at every index around the ends.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
for size in (0, 1, 3):
    for i in (-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 10 ** 6, -10 ** 6):
        items = [n * 10 for n in range(size)]
        t(('insert', size, i), lambda: items.insert(i, 'new'))
        print(items)
        items = [n * 10 for n in range(size)]
        t(('pop', size, i), lambda: items.pop(i))
        print(items)
for i in ('a', None, 1.0, 1j, (), [1]):
    t(('pop', i), lambda: [1].pop(i))
items = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]
for value in (3, 1, 5, 7, 5.0, True, None, '3'):
    t(('count', value), lambda: items.count(value))
    for bounds in ((), (1,), (4,), (-3,), (0, 3), (2, -1), (5, 2), (-100, 100), (9, 10)):
        t(('index', value) + bounds, lambda: items.index(value, *bounds))
