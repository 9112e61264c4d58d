# truth: reference 1.25
# send, throw and close at each state of a generator, values and exceptions that come out.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
def plain():
    x = yield 1
    y = yield ('got', x)
    return ('end', x, y)


def careful():
    log = []
    while len(log) < 5:
        try:
            log.append((yield log))
        except ValueError as e:
            log.append(repr(e))
        except GeneratorExit:
            return


def stubborn():
    while True:
        try:
            yield 'here'
        except GeneratorExit:
            yield 'not closed'


def empty():
    return
    yield


def inner():
    try:
        got = yield 'inner'
    finally:
        print('  inner finally')
    return got


def outer():
    result = yield from inner()
    yield 'result', result


STEPS = {'next': lambda g: next(g), 'send None': lambda g: g.send(None), 'send 5': lambda g: g.send(5),
         'throw': lambda g: g.throw(ValueError('t')), 'throw class': lambda g: g.throw(KeyError),
         'close': lambda g: g.close()}
PLANS = [('next', 'next', 'next', 'next'), ('send 5',), ('send None', 'send 5', 'send 5', 'next'), ('throw', 'next'),
         ('next', 'throw', 'next'), ('next', 'throw class', 'next'), ('close', 'next'), ('next', 'close', 'next',
                                                                                         'close'),
         ('next', 'send 5', 'close', 'send None')]
for make in (plain, careful, stubborn, empty, outer):
    for plan in PLANS:
        g = make()
        for step in plan:
            t((make.__name__, step), lambda: STEPS[step](g))
