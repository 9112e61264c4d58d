# truth: reference 1.25
# range() over starts, stops and steps: its text, length, items, truth, membership.

for start in (0, 1, -3, 5):
    for stop in (0, 4, -4, 5):
        for step in (1, 2, -1, -3):
            r = range(start, stop, step)
            print(r, len(r), list(r), bool(r), 1 in r, -1 in r, 1.0 in r, "a" in r, r.start, r.stop, r.step)
for arguments in ((), (3,), (True,), (1.0,), ("3",), (None,), (1, 2, 0), (1, None), (1, 2, 3, 4), (2**70,), (0, 5, 2.0)):
    try:
        print(arguments, range(*arguments))
    except Exception as error:
        print(arguments, type(error).__name__, error)
