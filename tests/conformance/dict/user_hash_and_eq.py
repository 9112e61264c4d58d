# truth: reference 1.25
# Keys whose classes define __hash__ and __eq__: which are the same key, and errors in both.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class Key:
    def __init__(self, number, name):
        self.number, self.name = number, name

    def __hash__(self):
        return self.number % 3

    def __eq__(self, other):
        return isinstance(other, Key) and self.number == other.number

    def __repr__(self):
        return '%s%d' % (self.name, self.number)


class NoHash:
    def __eq__(self, other):
        return True


class Bad:
    def __init__(self, result):
        self.result = result

    def __hash__(self):
        if isinstance(self.result, type):
            raise self.result('no hash')
        return self.result


class EqFails(Key):
    def __eq__(self, other):
        raise ValueError('eq')

    def __hash__(self):
        return 1


d = {}
for n in range(7):
    d[Key(n, 'a')] = n
    d[Key(n % 4, 'b')] = -n
    print(n, len(d), sorted((str(k), v) for k, v in d.items()))
for n in range(9):
    t(('load', n), lambda: d[Key(n, 'c')])
    t(('in', n), lambda: Key(n, 'c') in d)
    t(('pop', n), lambda: d.pop(Key(n, 'd'), 'none'))
    t(('set', n), lambda: len({Key(n, 'a'), Key(n, 'b'), Key(n + 3, 'c')}))
t('no hash', lambda: {NoHash(): 1})
t('no hash in set', lambda: len({NoHash()}))
t('hash of no hash', lambda: hash(NoHash()))
for result in (0, -1, 2 ** 40, True, ValueError, TypeError, KeyError):
    t(('hash', result), lambda: hash(Bad(result)))
    t(('store', result), lambda: len({Bad(result): 1}))
t('eq fails', lambda: {EqFails(1, 'x'): 1, EqFails(2, 'y'): 2})
