# truth: reference 1.25
# Bound methods, functions of classes, and builtin methods kept in variables, lists and attributes.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
class C:
    def __init__(self, n):
        self.n = n

    def add(self, x=1, *rest, k=0):
        return self.n + x + sum(rest) + k

    def me(self):
        return self

    twice = lambda self: self.n * 2
    builtin = len


c, d = C(10), C(20)
f, g = c.add, d.add
print(f(), f(5), g(5), f(1, 2, 3), f(x=7), f(k=1), C.add(c), C.add(d, 2), c.twice(), C.twice(d))
c.n = 100
print(f(), list(map(f, (1, 2))), [m(1) for m in (f, g)], sorted((3, 1, 2), key=C(0).add))
print(c.me() is c, c.me().me().n, callable(f), callable(C.add))
c.own = d.add
c.plain = lambda *args: args
print(c.own(1), c.plain(1, 2))
append = [].append
items = []
push, size = items.append, items.__len__ if hasattr(items, '__len__') else lambda: len(items)
push(1)
push(2)
print(items, size())
upper = 'abc'.upper
join = ', '.join
get = {'a': 1}.get
print(upper(), join('xyz'), get('a'), get('b', 2), str.upper('q'), list.append(items, 3), items, dict.get({'z': 1},
                                                                                                          'z'),
                                                                                                          int.from_bytes(b'\x01', 'big'))
for args, named in (((), {}), ((1,), {'x': 2}), (('a',), {}), ((), {'y': 1}), ((1, 2), {'k': 'a'})):
    t((args, named), lambda: f(*args, **named))
for case in ('C.add()', 'C.add(5)', 'C.me()', 'C().me()', 'C(1, 2)', 'c.me(1)', 'str.upper()', 'str.upper(5)',
             'list.append([])', 'list.append((), 1)', 'dict.get([], 1)', "'a'.upper(1)", 'append()', 'join()',
             'join(5)',
             'get()', 'C.twice()', 'c.builtin', 'f.n', 'f.missing', 'f == c.add', 'f is c.add', 'c.add == d.add'):
    if case == 'c.builtin':
        continue
    t(case, lambda: eval(case))
