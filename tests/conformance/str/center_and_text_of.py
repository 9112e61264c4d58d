# truth: reference 1.25
# center over widths; str() and repr() of values of every type.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class Both:
    def __str__(self):
        return 'str!'

    def __repr__(self):
        return 'repr!'


class OnlyRepr:
    def __repr__(self):
        return 'only repr'


class Bad:
    def __init__(self, result):
        self.result = result

    def __str__(self):
        if isinstance(self.result, type):
            raise self.result('in str')
        return self.result


for text in ('', 'a', 'ab', 'abc'):
    print([text.center(n) for n in range(8)])
for width in ('a', None, 1.5, ()):
    t(('center', width), lambda: 'a'.center(width))
for x in (0, -1, 1.5, True, None, 'a', 'q"\'', b'a', (), (1,), (1, 'a'), [], [None, 'x'], {}, {'a': 1}, {1: [2]},
          range(3), 1j, Ellipsis, NotImplemented, int, ValueError, ValueError('e'), Both(), OnlyRepr(),
          [Both()], {'k': Both()}, (OnlyRepr(),), bytearray(b'z'), frozenset(), set(), {1}, 10 ** 30, float('nan')):
    t('both', lambda: (str(x), repr(x), '%s' % (x,), '{}'.format(x), f'{x}'))
for result in (5, None, b'a', ValueError, 'fine'):
    t(('result', result), lambda: str(Bad(result)))
    t(('format', result), lambda: '%s' % Bad(result))
for args in ((), (b'a',), (b'a', 'utf-8'), (5, 'utf-8'), ('a', 'utf-8'), (b'\xff', 'utf-8'), (b'a', 'utf-8',
                                                                                              'strict'), (b'a', 5)):
    t(args, lambda: str(*args))
