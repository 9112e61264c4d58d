# truth: reference 1.25
# args after changes by __init__ and subclasses; exceptions in containers, as keys, compared, copied.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class Coded(Exception):
    def __init__(self, code, text='?'):
        super().__init__(code, text)
        self.code = code


class Silent(Exception):
    def __init__(self, *args):
        pass


class New(Exception):
    extra = 'class'

    def method(self):
        return self.args, self.extra


E = [ValueError(), ValueError(1), KeyError('k'), OSError(2), Coded(5), Coded(6, 'text'), New(1, 2), StopIteration(9)]
for i, e in enumerate(E):
    t((i, 'args'), lambda: (e.args, type(e.args), len(e.args)))
    t((i, 'text'), lambda: (str(e), repr(e), '%s|%r' % (e, e), '{}'.format(e), f'{e!r}'))
    t((i, 'eq'), lambda: [e == x for x in E])
    t((i, 'in'), lambda: (e in E, E.index(e), {e: 'key'}[e]))
    t((i, 'bool'), lambda: (bool(e), callable(e), isinstance(e, Exception), hasattr(e, 'errno')))
    t((i, 'again'), lambda: (type(e)(*e.args).args == e.args))
t('code', lambda: (E[4].code, E[5].code, E[5].args))
t('method', lambda: (E[6].method(), New().method()))
E[6].extra = 'own'
t('method', lambda: (E[6].method(), New.extra))
t('no code', lambda: Coded())
t('sorted', lambda: sorted([repr(e) for e in E]))
for kind in (Coded, New, ValueError):
    for clause in (Exception, (KeyError, kind), BaseException):
        try:
            raise kind(1)
        except clause as caught:
            print(kind.__name__, clause, type(caught).__name__, caught.args)
