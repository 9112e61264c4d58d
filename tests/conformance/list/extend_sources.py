# truth: reference 1.25
# extend, +=, list() and slice stores take any iterable, in the order it gives.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
def gen(n):
    for i in range(n):
        yield i * i


class Sequence:
    def __getitem__(self, i):
        if i < 3:
            return 'item%d' % i
        raise IndexError


class Iterable:
    def __iter__(self):
        return iter('xyz')


class Fails:
    def __iter__(self):
        yield 1
        raise ValueError('after one')


SOURCES = {
    'a list': lambda: [1, 2], 'tuple': lambda: (1, 2), 'text': lambda: 'héé', 'bytes': lambda: b'\x00\xff',
    'bytearray': lambda: bytearray(b'ab'), 'range': lambda: range(5, 0, -2), 'generator': lambda: gen(4),
    'dict': lambda: {'k': 1}, 'items': lambda: {'k': 1}.items(), 'set': lambda: {7}, 'map': lambda: map(str, (1, 2)),
    'zip': lambda: zip('ab', (1, 2)), 'enumerate': lambda: enumerate('ab'), 'reversed': lambda: reversed([1, 2]),
    'sequence': Sequence, 'iterable': Iterable, 'fails': Fails, 'int': lambda: 5, 'none': lambda: None,
    'float': lambda: 1.5, 'memoryview': lambda: memoryview(b'hi'), 'filter': lambda: filter(None, (0, 1, 2)),
}
for name in sorted(SOURCES):
    source = SOURCES[name]
    t(('list', name), lambda: list(source()))
    items = ['start']
    t(('extend', name), lambda: items.extend(source()))
    print(items)
    t(('tuple', name), lambda: tuple(source()))
    t(('sorted', name), lambda: len(sorted(source(), key=str)))


def grow(source):
    items = [0]
    items += source
    return items


def into_slice(source):
    items = [0, 1, 2, 3]
    items[1:3] = source
    return items


for name in sorted(SOURCES):
    t(('+=', name), lambda: grow(SOURCES[name]()))
for source in ((), [], (9,), [9, 8, 7], 'abc', 5, None):
    t(('slice', source), lambda: into_slice(source))
