# truth: reference 1.25
# What complex refuses: order, //, %, bit operations, conversion, and bad constructor arguments.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
z = 1 + 2j
for other in (1, 1.5, 2j, 'a', None, [], ()):
    for name, f in (('<', lambda: z < other), ('>=', lambda: other >= z), ('//', lambda: z // other), ('r%',
                                                                                                       lambda: other % z), ('&', lambda: z & other),
                    ('<<', lambda: other << z), ('+', lambda: z + other), ('==', lambda: z == other)):
        t((name, other), f)
for name, f in (('int', lambda: int(z)), ('float', lambda: float(z)), ('abs', lambda: abs(3 + 4j)), ('neg',
                                                                                                     lambda: -z),
                                                                                                     ('pos',
                                                                                                      lambda: +z),
                                                                                                      ('~',
                                                                                                       lambda: ~z),
                ('bool', lambda: (bool(z), bool(0j))), ('round', lambda: round(z)), ('divmod', lambda: divmod(z, 1)),
                ('hash', lambda: hash(z) == hash(1 + 2j)),
                ('real', lambda: (z.real, z.imag)), ('set', lambda: setattr(z, 'real', 1)), ('attribute',
                                                                                             lambda: z.other),
                                                                                             ('index',
                                                                                              lambda: [1][z]),
                ('max', lambda: max(z, z + 1)), ('sum', lambda: sum([z, 1, 2.5])), ('format',
                                                                                    lambda: '{}'.format(z)), ('%s',
                                                                                                              lambda: '%s' % z),
                ('len', lambda: len(z)), ('pow', lambda: z ** 2), ('pow0', lambda: 0j ** 0), ('pow neg',
                                                                                              lambda: 0j ** -1)):
    t(name, f)
for args in ((), (1,), (1, 2), (1.5, -2), (1j, 2), (1, 2j), (1j, 1j), ('1',), ('1+2j',), ('j',), ('a',), ('1', 2),
             (1, '2'), (None,), ([],), (1, None), (True, False)):
    t(('complex', args), lambda: complex(*args))
