# truth: reference 1.25
# A slice of a range is a range: its text and items for many bounds and steps.

BOUNDS = (None, 0, 2, 5, 99, -1, -3, -99)
for r in (range(6), range(10, 0, -2), range(1, 20, 5), range(0)):
    for start in BOUNDS:
        print(r, start, [list(r[start:stop]) for stop in BOUNDS])
        for step in (1, 2, 3):
            part = r[start::step]
            print(r, start, step, list(part), len(part), part.step)
    for i in (0, 1, -1, -2):
        try:
            print(r, i, r[i])
        except IndexError as e:
            print(r, i, 'IndexError', e)
