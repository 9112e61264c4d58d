# truth: reference 1.25
# Precision and width of text in format specs, nested fields for both.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
for text in ('', 'a', 'hello', 'hello world'):
    for precision in ('', '.0', '.1', '.5', '.20'):
        print(repr(text), precision, [('{:' + before + precision + 's}').format(text) for before in ('', '8', '<8',
                                                                                                     '>8', '^8', '-^8')])
for width in (0, 3, 8):
    for precision in (0, 2, 9):
        t((width, precision), lambda: '{:{}.{}}|'.format('value', width, precision))
        t((width, precision, 'named'), lambda: '{0:>{w}.{p}}|'.format('value', w=width, p=precision))
for spec in ('d', 'x', 'f', 'e', '+', '=5', '+s', '#s', ' 5', '05', 'c', '%', 'g', 'z', '5q', '..2', 'ss', '<'):
    t(spec, lambda: ('{:' + spec + '}').format('text'))
