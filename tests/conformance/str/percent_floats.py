# truth: reference 1.25
# The float codes of %: flags, widths and precisions.

VALUES = (0.0, 1.0, -1.5, 3.14159, 1e10, 1e-7, 123456.789, float('inf'), float('nan'), 5, -3, True)
for code in 'eEfFgG':
    for value in VALUES:
        print(code, value, [('%' + flags + code) % value for flags in ('', '.0', '.1', '.5', '10.2', '-10.2',
                                                                       '010.2', '+', ' .3')])
