# truth: reference 1.25
# Fill and alignment for text, ints and floats of several widths.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
FILLS = ('', '*', ' ', '0', 'x')
for fill in FILLS:
    for align in '<>^=':
        for width in ('0', '3', '7', '8'):
            spec = '{:' + fill + align + width + '}'
            t((spec, 'int'), lambda: spec.format(-42))
            if fill == '*':
                t((spec, 'text'), lambda: spec.format('abcd'))
                t((spec, 'float'), lambda: spec.format(-1.5))
for width in range(9):
    print([('{:' + align + str(width) + '}').format('abc') for align in ('', '<', '>', '^')])
