# truth: reference 1.25
# type(name, bases, dict): classes made at run time, their names, bases and errors.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class Base:
    x = 'base'


def made(*args):
    k = type(*args)
    return k.__name__, k.__bases__, k().x if hasattr(k, 'x') else None


for args in (('A', (), {}), ('B', (Base,), {}), ('C', (Base,), {'x': 1}), ('D', (), {'x': 5}), ('', (), {}), ('E',
                                                                                                              (object,), {}), ('é', (), {'x': 'ü'}),
             ('F', [], {}), ('G', (), []), (5, (), {}), ('I', ()), (), ('J', None, {}), ('K', (), None), ('L',
                                                                                                          (bool,),
                                                                                                          {}), ('M',
                                                                                                                (Base, Base), {})):
    if len(args) == 3 and args[1:] == ((Base, Base), {}):
        continue
    t(args, lambda: made(*args))
for x in (1, 'a', None, True, 1.5, [], (), {}, set(), b'', len, Base, Base(), type, object, range(1), Ellipsis,
          NotImplemented, 1j, frozenset(), bytearray(),
          slice, ValueError, ValueError(), iter([]), iter(()), iter('a'), iter({}), zip(), map(len, []), filter(None,
                                                                                                                []),
                                                                                                                enumerate([]), reversed([])):
    t('type', lambda: (type(x), type(x).__name__))
t('same', lambda: type(Base()) is Base)
t('call type', lambda: type(5)('7'))
t('type of type', lambda: type(type(5)) is type)
