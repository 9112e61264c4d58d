# truth: reference 1.25
# + and * of text with everything; the order of texts.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
TEXTS = ('', 'a', 'A', 'aa', 'ab', 'b', 'é', 'z', '日', '\x00', 'a\x00')
for a in TEXTS:
    print(repr(a), [a < b for b in TEXTS], [a <= b for b in TEXTS], [a == b for b in TEXTS])
print(sorted(TEXTS), min(TEXTS), max(TEXTS))
for other in (0, 1, 3, -1, True, 1.0, 'b', b'b', None, [], (), {}, 1j):
    for name, f in (('+', lambda: 'ab' + other), ('r+', lambda: other + 'ab'), ('*', lambda: 'ab' * other), ('r*',
                                                                                                             lambda: other * 'ab'), ('-', lambda: 'ab' - other), ('<', lambda: 'ab' < other),
                    ('in', lambda: other in 'ab'), ('[]', lambda: 'ab'[other])):
        if name == 'r*' and isinstance(other, (str, bytes)) or other == b'b' and name in ('+', 'r+', 'in'):
            continue
        t((name, other), f)
