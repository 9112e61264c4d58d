# truth: reference 1.25
# bool in str.format, the % operator and f-strings: text with some codes, numbers with others.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
for value in (True, False):
    for spec in ('', 's', 'd', 'x', 'X', 'b', 'o', 'c', 'e', 'f', 'g', '%', '5', '<8', '>8', '^8', '05d', '+d',
                 ' d', '#x', '#b', '*^9', '6s', '.2', '.1f', 'n', ','):
        t((value, spec), lambda: ('{:' + spec + '}').format(value))
    for code in ('%s', '%r', '%d', '%i', '%x', '%X', '%o', '%5d', '%-5d|', '%05d', '%+d', '%c', '%e', '%.2f', '%g',
                 '%6s', '%-6s|', '%a', '%u'):
        t((value, code), lambda: code % value)
        t((value, code, 'tuple'), lambda: code % (value,))
    print(f'{value}', f'{value!r}', f'{value:d}', f'{value:>7}', str(value), repr(value))
