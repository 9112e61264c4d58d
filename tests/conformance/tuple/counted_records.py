# truth: reference 1.25
# Tables of tuples: grouped, joined, sorted by columns, transposed and totalled.

ROWS = [('ann', 'sales', 30, 1500.5), ('bob', 'tech', 41, 2100.0), ('cat', 'sales', 25, 1300.25), ('dan', 'tech', 37,
                                                                                                   2500.75), ('eve',
                                                                                                              'admin', 52, 1800.0)]
BONUS = (('sales', 0.1), ('tech', 0.2))
for column in range(4):
    for reverse in (False, True):
        print(column, reverse, [row[0] for row in sorted(ROWS, key=lambda r: (r[column], r[0]), reverse=reverse)])
for name, group, age, pay in ROWS:
    rate = dict(BONUS).get(group, 0)
    print('{:<5}{:>6}{:>4}{:>10.2f}{:>9.3f}'.format(name, group, age, pay, pay * rate), (name, age) < ('cat', 30),
          (name,) + (age, pay)[::1][:1])
for group in sorted(set(row[1] for row in ROWS)):
    part = [row for row in ROWS if row[1] == group]
    print(group, len(part), sum(r[2] for r in part), max(part, key=lambda r: r[3])[0], min(r[3] for r in part),
          tuple(r[0] for r in part))
columns = tuple(zip(*ROWS))
for column in columns:
    print(column, len(column), column.count('sales'), column[1:-1], column[-1] in column)
print(tuple(zip(*columns)) == tuple(ROWS), sum((row[2:3] for row in ROWS), ()), [a + b for (_, _, a, _), (_, _, b,
                                                                                                          _) in zip(ROWS, ROWS[1:])])
for (name, *rest), index in zip(ROWS, range(2, 5)):
    print(name, rest, index, rest[-1] // index, divmod(rest[1], index))
