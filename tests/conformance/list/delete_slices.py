# truth: reference 1.25
# del of every slice of a short list.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
BOUNDS = (None, 0, 1, 3, -1, -2, 9, -9)


def without(start, stop, step):
    items = list(range(6))
    del items[start:stop:step]
    return items


for start in BOUNDS:
    for stop in BOUNDS:
        t((start, stop), lambda: without(start, stop, None))
for step in (1, 2, -1, 0):
    t(('step', step), lambda: without(0, 4, step))
for index in (0, 5, -1, -6, 6, -7, 'a', None, 1.0, True):
    items = list(range(6))
    t(('index', index), lambda: items.__delitem__(index) if hasattr(items, '__delitem__') else exec('del i[n]', {
        'i': items, 'n': index}))
    print(items)
