# truth: reference 1.25
# bool() asks __bool__, then __len__; results that are no bool, and errors in both.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class WithBool:
    def __init__(self, result):
        self.result = result

    def __bool__(self):
        if isinstance(self.result, type):
            raise self.result('in bool')
        return self.result


class WithLen:
    def __init__(self, result):
        self.result = result

    def __len__(self):
        if isinstance(self.result, type):
            raise self.result('in len')
        return self.result


class Both(WithLen):
    def __bool__(self):
        return True


class Neither:
    pass


def forms(x):
    return [bool(x), not x, 1 if x else 0, x and 'and', x or 'or'][:3]


for result in (True, False, ValueError, KeyError, OSError):
    t(('__bool__', result), lambda: forms(WithBool(result)))
for result in (0, 1, 7, True, ValueError, TypeError):
    t(('__len__', result), lambda: forms(WithLen(result)))
    t(('both', result), lambda: forms(Both(result)))
t('neither', lambda: forms(Neither()))
t('class', lambda: forms(Neither))
t('all', lambda: (all([WithLen(1), WithLen(2)]), all([WithLen(1), WithLen(0)]), any([WithLen(0), WithBool(False)])))
t('filter', lambda: len(list(filter(None, [WithLen(0), WithLen(3), Neither(), WithBool(False)]))))
t('while', lambda: [x for x in (WithBool(True), WithBool(False)) if x][0].result)
t('assert', lambda: exec('assert w', {'w': WithLen(0)}))
