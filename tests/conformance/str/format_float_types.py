# truth: reference 1.25
# Every float type of a format spec with precisions, signs and widths.

VALUES = (0.0, -0.0, 1.0, -1.5, 3.14159265, 1e10, 1.5e-7, 123456789.0, float('inf'), float('-inf'), float('nan'))
SPECS = ('', '.0', '.3', '+.2', ' .1', '012.3', '<10.2', '^10.2', '=+10.1')
for kind in ('e', 'E', 'f', 'F', 'g', 'G', '%'):
    for value in VALUES:
        out = []
        for spec in SPECS:
            out.append(('{:' + spec + kind + '}').format(value))
        print(kind, value, out)
