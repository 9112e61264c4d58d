# truth: reference 1.25
# Every slice of tuples of zero to five items; steps are refused.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
BOUNDS = (None, 0, 1, 2, 4, 7, -1, -2, -6)
for size in (0, 1, 5):
    items = tuple(range(size))
    for start in BOUNDS:
        print(size, start, [items[start:stop] for stop in BOUNDS])
for step in (1, 2, -1, 0, None, 'a'):
    t(('step', step), lambda: (1, 2, 3)[::step])
    t(('bounds', step), lambda: (1, 2, 3)[step:])
