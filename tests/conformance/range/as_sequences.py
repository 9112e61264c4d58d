# truth: reference 1.25
# range in programs: windows, strides, nested loops, zips with text, negative steps, big numbers.

for n in range(0, 7):
    print(n, [list(range(i, i + 3)) for i in range(0, n, 2)], [n - i for i in range(n)], sum(range(n)), max(range(n),
                                                                                                            default='none'), list(range(n))[::-1] == list(range(n - 1, -1, -1)))
for start, stop, step in ((0, 10, 3), (10, 0, -3), (-5, 5, 4), (5, -5, -4), (0, 1, 10), (3, 3, 1), (1, 2, -1),
                          (2 ** 30, 2 ** 30 + 3, 1), (-2 ** 31, -2 ** 31 + 2, 1)):
    r = range(start, stop, step)
    print(r, len(r), list(r), list(reversed(r)) if step > -99 else None, start in r, stop in r, [i for i,
                                                                                                 x in enumerate(r) if x == r[-1]] if len(r) else 'empty')
    print(list(zip(r, 'abcdef')), list(map(lambda x: x % 4, r)), [x for x in r if x % 2], tuple(r)[:2],
          set(r) == set(list(r)), sorted(r, reverse=True))
total = 0
for i in range(5):
    for j in range(i, 5):
        if j == 3 and i == 1:
            break
        total += i * j
    else:
        print('inner done', i, j, total)
for i in range(3):
    i *= 10
    print(i)
print(i, [range(3)[k] for k in (0, 1, 2, -1)], range(10)[2:5][1], list(range(5))[1:4])
