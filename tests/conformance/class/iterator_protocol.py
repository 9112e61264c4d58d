# truth: reference 1.25
# Instances as iterators: __iter__ and __next__ that stop, raise, restart or are absent.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class Count:
    def __init__(self, n):
        self.i, self.n = 0, n

    def __iter__(self):
        return self

    def __next__(self):
        if self.i >= self.n:
            raise StopIteration
        self.i += 1
        return self.i


class Again(Count):
    def __iter__(self):
        self.i = 0
        return self


class Fails(Count):
    def __next__(self):
        if self.i == 2:
            raise ValueError('at two')
        return super().__next__()


class NoNext:
    def __iter__(self):
        return self


class BadIter:
    def __init__(self, result):
        self.result = result

    def __iter__(self):
        return self.result


USES = {'list': list, 'tuple': tuple, 'sum': sum, 'max': max, 'sorted': sorted,
        'enumerate': lambda x: list(enumerate(x)), 'zip': lambda x: list(zip(x, 'abcdef')),
        'map': lambda x: list(map(str, x)),
        'in': lambda x: 2 in x, 'unpack': lambda x: exec('a, b, c = x', {'x': x}),
        'star': lambda x: (lambda *a: a)(*x), 'next': next, 'join': lambda x: '-'.join(str(i) for i in x), 'any': any,
        'extend': lambda x: (lambda l: (l.extend(x), l))([0]), 'dict': lambda x: dict.fromkeys(x, 0) and 'made',
        'bytes': bytes, 'set': lambda x: len(set(x)), 'filter': lambda x: list(filter(None, x))}
for kind in (Count, Again, Fails):
    for n in (0, 3):
        for use in sorted(USES):
            t((kind.__name__, n, use), lambda: USES[use](kind(n)))
for x in (NoNext(), BadIter(5), BadIter(None), BadIter([1]), BadIter(iter([1, 2]))):
    for use in ('list', 'sum', 'in', 'star', 'next'):
        t((type(x).__name__, use), lambda: USES[use](x))
c = Count(4)
print([x for x in c if x != 2], list(c), next(c, 'end'))
a = Again(2)
print(list(a), list(a), [(x, y) for x in Again(2) for y in Again(2)])
