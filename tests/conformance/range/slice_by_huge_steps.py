# truth: cpython
# Slices of ranges by steps near and beyond a machine word: the reference clamps or wraps them.
ranges = (range(0, 10, 2), range(10, 0, -3), range(7), range(0), range(-5, 5), range(0, 1000, 7))
steps = (2, -2, 2**31, -(2**31), 2**62, -(2**62), 2**63 - 1, -(2**63), 2**63, 2**70, -(2**70))
for row in ranges:
    for step in steps:
        print(row, step, list(row[::step])[:3], list(row[1:4:step]), list(row[-1::step])[:3], len(row[::step]))
