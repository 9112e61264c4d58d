# truth: reference 1.25
# x(), iter(x), len(x), x.name and *x for every type of x.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
VALUES = ['ab', b'ab', bytearray(b'ab'), [1], (1,), {1: 2}, {1}, frozenset((1,)), range(2), 5, 10 ** 20, 1.5, None,
          True, 1j, len, memoryview(b'xy'), Ellipsis, NotImplemented, ValueError('e'), iter([1]), (i for i in 'g'),
          zip('a'), enumerate('a'), slice, lambda: 'called']
for i, x in enumerate(VALUES):
    t((i, 'call'), lambda: x())
    t((i, 'len'), lambda: len(x))
    t((i, 'name'), lambda: x.no_such_name)
    t((i, 'set'), lambda: setattr(x, 'no_such_name', 1) if i != 25 else 'skipped')
    t((i, 'delete item'), lambda: exec('del x[0]', {'x': x}) if i not in (3, 5) else 'skipped')
    t((i, 'store item'), lambda: exec('x[0] = 0', {'x': x}) if i not in (2, 3, 5) else 'skipped')
    t((i, 'bool'), lambda: bool(x))
    t((i, 'in'), lambda: 1 in x if i not in (1, 2, 16) else 'skipped')
    t((i, 'list'), lambda: list(x))
