# truth: reference 1.25
# namedtuples as keys, in sets, sorted, unpacked, formatted, nested and derived from.

from collections import namedtuple

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
Point = namedtuple('Point', ('x', 'y'))
Line = namedtuple('Line', 'start end')


class Vector(Point):
    def length2(self):
        return self.x * self.x + self.y * self.y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)


points = [Point(3, 1), Point(1, 2), Point(2, 0), Point(1, 1)]
print(sorted(points), min(points), max(points), sorted(points, key=lambda p: p.y)[0], sum(p.x for p in points))
print(len({Point(1, 2), (1, 2), Point(2, 1)}), {(1, 2): 'plain'}[Point(1, 2)], Point(1, 2) == (1, 2), (1,
                                                                                                       2) == Point(1,
                                                                                                                   2), Point(1, 2) != [1, 2])
for p in points:
    x, y = p
    print(p, x, y, p[0] == p.x, p[:2], p[1:], list(p), tuple(p), '%d %d' % tuple(p), f'{p.x},{p.y}', str(p), bool(p))
line = Line(Point(0, 0), end=Point(3, 4))
print(line, line.start.x, line.end[1], line[1].x, len(line), line == ((0, 0), (3, 4)))
v = Vector(3, 4)
t('length', lambda: v.length2())
t('add', lambda: tuple(v + Vector(1, 1)))
t('type', lambda: (isinstance(v, Point), isinstance(v, tuple), isinstance(points[0], Vector)))
t('is tuple', lambda: (isinstance(line, tuple), type(line) is Line, type(line).__name__, issubclass(Line, tuple)))
for name in ('x', 'start', 'end', 'z'):
    t(('line', name), lambda: getattr(line, name))
    t(('set', name), lambda: setattr(line, name, 1))
for args, named in (((), {}), ((1,), {'y': 2}), ((), {'x': 1, 'y': 2}), ((1, 2), {'x': 1}), ((1,), {}), ((1, 2, 3),
                                                                                                         {}), ((1,),
                                                                                                               {'z': 2})):
    t((args, sorted(named)), lambda: Point(*args, **named))
print([a + b for a, b in [Point(1, 2), Point(3, 4)]], dict([Point('k', 'v')]), list(Point(7, 8)))
