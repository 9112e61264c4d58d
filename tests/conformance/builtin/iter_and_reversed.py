# truth: reference 1.25
# iter, reversed and next over values of every kind, with defaults and wrong arguments.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class Rev:
    def __init__(self, size):
        self.size = size

    def __len__(self):
        return self.size

    def __getitem__(self, i):
        return 'item%d' % i


class WithReversed:
    def __reversed__(self):
        return iter('reversed by itself')


for x in ([1, 2, 3], (1, 2), 'héy', b'ab', bytearray(b'cd'), range(4), range(0), [], '', {}, {1: 2}, set(), 5, None,
          iter([1]), Rev(3), Rev(0), WithReversed()):
    t('reversed', lambda: list(reversed(x)))
    t('next', lambda: next(x))
    t('next default', lambda: next(x, 'dflt'))
    t('iter next', lambda: next(iter(x), 'empty'))
for args in ((), (5,), (len, 1, 2)):
    t(('iter', args), lambda: iter(*args) and 'made')
    t(('reversed', args), lambda: reversed(*args) and 'made')
