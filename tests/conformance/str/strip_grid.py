# truth: reference 1.25
# strip, lstrip and rstrip with character sets of every kind.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
TEXTS = ('', ' ', '  a  ', 'xxaxx', 'xyxaxyx', '\t\n a b \r\n', 'ééaé', 'aaa', 'abcba')
SETS = ((), (None,), ('',), ('x',), ('xy',), ('a',), ('é',), (' \n',), ('abc',))
for text in TEXTS:
    for chars in SETS:
        t((text,) + chars, lambda: (text.strip(*chars), text.lstrip(*chars), text.rstrip(*chars)))
for chars in (5, b'x', ['x'], 1.5, ('x',)):
    for name in ('strip', 'lstrip', 'rstrip'):
        t((name, chars), lambda: getattr('xax', name)(chars))
