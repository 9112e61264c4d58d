# truth: reference 1.25
# namedtuple from a list, a tuple and a text of names; construction, access, comparison, errors.

from collections import namedtuple

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
KINDS = [('A', ['x', 'y']), ('B', ('x', 'y', 'z')), ('C', 'x y'), ('D', 'x'), ('E', 'x  y'), ('F', []), ('G', ()),
         ('H', ['_a', 'b_']), ('I', 5), ('J', None), (5, ['a']), ('K', [1, 2]),
         ('L', ['a', 'a'])]
for name, fields in KINDS:
    if name == 5 or fields == [1, 2] or fields == ['a', 'a']:
        continue
    t((name, fields), lambda: namedtuple(name, fields))
    for args in ((), (1,), (1, 2), (1, 2, 3)):
        t((name, args), lambda: namedtuple(name, fields)(*args))
P = namedtuple('P', ['x', 'y'])
p = P(1, y=2)
print(p, p.x, p.y, p[0], p[-1], p[:], len(p), list(p), p == (1, 2), p == P(1, 2), hash(p) == hash((1, 2)), p < (1,
                                                                                                                3),
                                                                                                                p + (3,), p * 2, 2 in p, isinstance(p, tuple))
for f in (lambda: p.z, lambda: setattr(p, 'x', 5), lambda: P(1, 2, 3), lambda: P(1), lambda: P(x=1), lambda: P(1,
                                                                                                               x=2),
                                                                                                               lambda: P(1, z=2), lambda: P(x=1, y=2),
          lambda: P(y=1, x=2), lambda: P(*[1, 2]), lambda: P(**{'x': 3, 'y': 4}), lambda: sorted([P(2, 1), P(1, 2)]),
          lambda: '%s-%s' % p, lambda: '{0.x} {0.y} {0[1]}'.format(p), lambda: dict(zip('ab', p)), lambda: max(p),
          lambda: exec('a, b = p\nprint(a, b)', {'p': p}),
          lambda: exec('p[0] = 1', {'p': p}), lambda: type(p).__name__, lambda: str(p), lambda: repr([p])):
    t('P', f)


class Q(P):
    def total(self):
        return self.x + self.y


t('subclass', lambda: (Q(1, 2).total(), Q(3, 4)[0], len(Q(5, 6))))
