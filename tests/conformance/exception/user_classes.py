# truth: reference 1.25
# Classes derived from exceptions: __init__, __str__, super, args, attributes, and except clauses.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class Plain(Exception):
    pass


class WithInit(ValueError):
    def __init__(self, code, *rest):
        super().__init__('code', code)
        self.code, self.rest = code, rest


class NoSuper(KeyError):
    def __init__(self, a):
        self.a = a


class WithStr(OSError):
    def __str__(self):
        return 'str of %d' % len(self.args)


class WithRepr(Plain):
    def __repr__(self):
        return '<repr>'


def catch(kind, args, *clauses):
    try:
        raise kind(*args)
    except clauses as e:
        return type(e).__name__, e.args


for kind in (Plain, WithInit, NoSuper, WithStr, WithRepr):
    for args in ((1,), ('a',), (1, 2), ()):
        t((kind.__name__, args, 'repr'), lambda: repr(kind(*args)))
        t((kind.__name__, args, 'str'), lambda: str(kind(*args)))
        t((kind.__name__, args, 'args'), lambda: kind(*args).args)
        for clauses in ((Exception,), (ValueError, KeyError), (Plain,), (OSError, LookupError), ()):
            t((kind.__name__, args, clauses), lambda: catch(kind, args, *clauses))
