# truth: reference 1.25
# __len__, __getitem__, __contains__, __iter__ in each combination: what in, for, list and [] use.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
def make(names):
    members = {
        '__len__': lambda self: 2,
        '__getitem__': lambda self, i: 'i%d' % i if i < 2 else [][0],
        '__contains__': lambda self, x: x == 'c',
        '__iter__': lambda self: iter(['x', 'y']),
        '__call__': lambda self, *a: a,
        '__bool__': lambda self: False,
    }
    return type('Made', (), {name: members[name] for name in names})


SETS = [(), ('__len__',), ('__getitem__',), ('__contains__',), ('__iter__',), ('__call__',), ('__bool__',),
        ('__len__', '__getitem__'), ('__iter__', '__contains__'),
        ('__getitem__', '__iter__'), ('__bool__', '__len__')]
for names in SETS:
    o = make(names)()
    for label, f in (('len', lambda: len(o)), ('item', lambda: o[0]), ('list', lambda: list(o)), ('in c',
                                                                                                  lambda: 'c' in o),
                                                                                                  ('in i1',
                                                                                                   lambda: 'i1' in o),
                     ('in x', lambda: 'x' in o), ('bool', lambda: bool(o)), ('call', lambda: o(1)), ('max',
                                                                                                     lambda: max(o)),
                     ('unpack', lambda: exec('a, b = o', {'o': o})), ('store', lambda: exec('o[0] = 1', {'o': o})),
                     ('callable', lambda: callable(o)),
                     ('enumerate', lambda: list(enumerate(o))), ('reversed', lambda: list(reversed(o)))):
        t((names, label), f)
