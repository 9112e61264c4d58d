# truth: reference 1.25
# join over iterables of every kind, and items that are no text.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
def gen(n):
    for i in range(n):
        yield str(i)


SEPARATORS = ('', '-', ', ', 'é')
SOURCES = [[], ['a'], ['a', 'b'], ('x', 'y', 'z'), 'text', '', {'k': 1}, ['', ''], [''], ['é', 'ü']]
for sep in SEPARATORS:
    for source in SOURCES:
        t((sep, source), lambda: sep.join(source))
    t((sep, 'gen'), lambda: sep.join(gen(4)))
    t((sep, 'map'), lambda: sep.join(map(str, range(3))))
    t((sep, 'self'), lambda: sep.join(sep))
for source in ([1], ['a', 1], [None], 5, None, [b'a'], [['a']], 1.5, ['a', b'b']):
    t(('wrong', source), lambda: '-'.join(source))
