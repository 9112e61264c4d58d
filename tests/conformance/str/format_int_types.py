# truth: reference 1.25
# Every integer type of a format spec with signs, #, zeros and widths.

VALUES = (0, 1, -1, 42, -255, 2 ** 31, 10 ** 20)
for kind in ('', 'd', 'b', 'o', 'x', 'X', 'n'):
    for value in VALUES:
        print(kind, value, [('{:' + flags + kind + '}').format(value) for flags in ('', '+', ' ', '-', '#', '+#',
                                                                                    '08', '#010', '<8',
                                                                                   '>8', '^8', '=8', '*=+8')])
