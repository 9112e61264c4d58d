# truth: reference 1.25
# Arguments by * and ** from every kind of iterable and mapping, several at once, and the order of evaluation.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
log = []


def note(x):
    log.append(x)
    return x


def f(*args, **named):
    return args, sorted(named.items())


class Seq:
    def __getitem__(self, i):
        if i > 1:
            raise IndexError
        return 'seq%d' % i


class Bad:
    def __iter__(self):
        raise ValueError('bad iter')


SOURCES = {'list': [1, 2], 'tuple': (3,), 'text': 'xy', 'empty': [], 'range': range(2), 'dict': {'k': 1},
           'bytes': b'ab', 'seq': Seq(), 'bad': Bad(), 'int': 5, 'none': None, 'set': {9}}
for name in sorted(SOURCES):
    x = SOURCES[name]
    t((name, '*'), lambda: f(*x))
    t((name, '0 *'), lambda: f(0, *x))
    t((name, '* 0'), lambda: f(*x, 0))
    t((name, '* *'), lambda: f(*x, *x))
    t((name, '* k'), lambda: f(*x, k='named'))
    t((name, 'print'), lambda: max(*x, *x) if name not in ('empty', 'bad') else 'skipped')
    t((name, '**'), lambda: f(**x))
for call in ('f(note(1), *note([2]), note(3))', 'f(*note([1]), **note({"a": 2}))', 'f(a=note(1), b=note(2))',
             'f(*note("ab"), *note("cd"), x=note(5))', 'note(f)(note(1))', 'f(note(f)(note(2)), note(3))',
             'f(**note({"z": 1}), y=note(2))'):
    log.clear()
    t(call, lambda: eval(call))
    print([x if not callable(x) else 'f' for x in log])
