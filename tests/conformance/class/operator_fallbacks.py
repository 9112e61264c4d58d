# truth: reference 1.25
# Which methods of two classes are asked for each operator, and in which order.

log = []


def method(name, result):
    def f(self, other=None):
        log.append(self.name + name)
        return result
    return f


class One:
    name = 'One'


class Two:
    name = 'Two'


class Refuses:
    name = 'Refuses'


PAIRS = (('add', '+'), ('sub', '-'), ('mul', '*'), ('truediv', '/'), ('floordiv', '//'), ('mod', '%'), ('and', '&'),
         ('or', '|'), ('xor', '^'), ('lshift', '<<'),
         ('rshift', '>>'), ('pow', '**'))
for name, sign in PAIRS:
    setattr(One, '__%s__' % name, method('.' + name, 'one ' + sign))
    setattr(Two, '__r%s__' % name, method('.r' + name, 'two ' + sign))
    setattr(Refuses, '__%s__' % name, method('.' + name, NotImplemented))
for left, right in ((One(), Two()), (One(), 1), (1, Two()), (Refuses(), Two()), (Refuses(), 1), (Two(), One()),
                    (Two(), 1)):
    for name, sign in PAIRS:
        log.clear()
        try:
            result = eval('a %s b' % sign, {'a': left, 'b': right})
        except Exception as e:
            result = type(e).__name__ + ' ' + str(e)
        print(type(left).__name__, sign, type(right).__name__, result, log)
