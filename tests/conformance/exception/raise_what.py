# truth: reference 1.25
# raise of classes, instances, and what is no exception; with from.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class E(Exception):
    pass


class Makes:
    def __call__(self):
        return ValueError('made')


def throw(x):
    raise x


def throw_from(x, y):
    raise x from y


for x in (ValueError, ValueError('a'), E, E(1), 5, 'text', None, [], object, object(), Makes, Makes(), len,
          (ValueError,), int, ValueError('a', 'b'), StopIteration(3)):
    label = x if isinstance(x, (int, str, tuple)) or x is None else type(x).__name__
    t(('raise', label), lambda: throw(x))
    t(('from None', label), lambda: throw_from(x, None))
for y in (ValueError, ValueError(1), E(2)):
    t('from', lambda: throw_from(KeyError('k'), y))
for kind in (SystemExit, KeyboardInterrupt, GeneratorExit, BaseException):
    try:
        throw(kind(1))
    except Exception as e:
        print('Exception', repr(e))
    except BaseException as e:
        print('BaseException', repr(e))
