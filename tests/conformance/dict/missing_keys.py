# truth: reference 1.25
# KeyError and its text for keys of every kind, by [], del and pop.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class Named:
    def __repr__(self):
        return '<Named>'

    def __hash__(self):
        return 5


def delete(d, key):
    del d[key]


KEYS = ['missing', "quo'te", 'new\nline', '', 0, -1, 1.5, 10 ** 30, None, True, (), (1, 2), (1, 'x'), Named(),
        int, KeyError, 2 + 3j, frozenset()]
for key in KEYS:
    for name, f in (('load', lambda: {}[key]), ('delete', lambda: delete({}, key)), ('pop', lambda: {}.pop(key)),
                    ('filled', lambda: {'q': 1, 77: 2}[key])):
        t(name, f)
try:
    {}[(1, 'two')]
except KeyError as e:
    print(e.args, str(e), repr(e), len(e.args), isinstance(e, LookupError))
t('popitem', lambda: {}.popitem())
t('set remove', lambda: set().remove('gone'))
t('set pop', lambda: set().pop())
