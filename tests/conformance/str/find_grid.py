# truth: reference 1.25
# find, rfind, index, rindex and count with parts and bounds, unicode included.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
for text in ('', 'aaa', 'banana', 'éaéa', 'a\x00b'):
    for part in ('', 'a', 'an', 'ana', 'é', '\x00', 'zz'):
        print(repr(text), repr(part), text.find(part), text.rfind(part), text.count(part), part in text)
        print([text.find(part, start) for start in (0, 1, 3, 9, -1, -3)], [text.rfind(part, 0, stop) for stop in (0,
                                                                                                                  1,
                                                                                                                  3,
                                                                                                                  -1)])
    t((text, 'index'), lambda: (text.index('a'), text.rindex('a'), text.index('a', 1)))
for name in ('find', 'rfind', 'index', 'rindex', 'count'):
    for args in ((), (5,), (None,), (b'a',), ('a', 'b'), ('a', 1.5), ('a', None), ('a', None, None), ('a', 0, None),
                 ('a', 0, 1, 2)):
        t((name, args), lambda: getattr('banana', name)(*args))
