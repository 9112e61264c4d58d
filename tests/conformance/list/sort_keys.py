# truth: reference 1.25
# sort and sorted with key and reverse over many kinds of items, all keys distinct.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
WORDS = ['delta', 'Echo', 'alpha', 'charlie', 'Bravo', 'fox', 'hi']
NUMBERS = [5, -3, 2.5, 0, 10 ** 20, -7.25, True + 7, -10 ** 19]
PAIRS = [(2, 'b'), (1, 'z'), (3, 'a'), (0, 'q'), (-1, 'm')]
KEYS = {
    'none': None,
    'neg': lambda x: -x,
    'abs': abs,
    'lower': lambda x: x.lower(),
    'last two': lambda x: x[-2:],
    'second': lambda x: x[1],
    'second then': lambda x: (x[1], x[0]),
    'text': str,
    'bad': lambda x: x.nothing,
    'constant': lambda x: 0 if x == 'nobody' else str(x),
}
for name in sorted(KEYS):
    key = KEYS[name]
    for what, items in (('words', WORDS), ('numbers', NUMBERS), ('pairs', PAIRS)):
        for reverse in (False, True, 1, 0, None):
            t((name, what, reverse), lambda: sorted(items, key=key, reverse=reverse))
