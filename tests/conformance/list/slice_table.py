# truth: reference 1.25
# l[i:j:k] for ends inside, outside and missing, and every step.

items = list(range(7))
ENDS = [None, 0, 2, 6, 7, 20, -1, -3, -7, -20]
for step in (None, 1, 2, 3, -1, -2, -10):
    for start in ENDS:
        print(step, start, [items[start:stop:step] for stop in ENDS])
for step in (0, "a", 1.5, None):
    try:
        print(items[::step])
    except Exception as error:
        print(repr(step), type(error).__name__, error)
for index in (0, -7, 6, 7, -8, True, None, 1.0, "a", (), 2**70):
    try:
        print(repr(index), items[index])
    except Exception as error:
        print(repr(index), type(error).__name__, error)
