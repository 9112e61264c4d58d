# truth: reference 1.25
# __enter__ and __exit__: arguments, results that swallow, raises in each, nesting, returns.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class Manager:
    def __init__(self, name, swallow=False, enter=None, leave=None):
        self.name, self.swallow, self.enter, self.leave = name, swallow, enter, leave

    def __enter__(self):
        print('  enter', self.name)
        if self.enter:
            raise self.enter
        return self.name

    def __exit__(self, kind, value, traceback):
        print('  exit', self.name, kind, repr(value))
        if self.leave:
            raise self.leave
        return self.swallow


def run(body, *managers):
    if not managers:
        return body()
    with managers[0] as name:
        result = run(body, *managers[1:])
        return name, result
    return 'swallowed'


def fail():
    raise KeyError('body')


def fine():
    return 'fine'


for body in (fine, fail):
    for swallow in (False, True, 0, 1, 'yes', '', None, [], [0]):
        t((body.__name__, swallow), lambda: run(body, Manager('m', swallow)))
    t((body.__name__, 'enter raises'), lambda: run(body, Manager('m', True, ValueError('enter'))))
    t((body.__name__, 'exit raises'), lambda: run(body, Manager('m', True, None, ValueError('exit'))))
    t((body.__name__, 'two'), lambda: run(body, Manager('a', True), Manager('b')))
    t((body.__name__, 'inner'), lambda: run(body, Manager('a'), Manager('b', True)))
    t((body.__name__, 'inner exit'), lambda: run(body, Manager('a', True), Manager('b', False, None, OSError(5))))
    t((body.__name__, 'inner enter'), lambda: run(body, Manager('a', True), Manager('b', False, OSError(5))))
for x in (5, None, 'a', [], object()):
    t(type(x), lambda: run(fine, x))
