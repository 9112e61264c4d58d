# truth: reference 1.25
# Classes, instances, attributes and methods.
class Point:
    dimensions = 2

    def __init__(self, x, y=0):
        self.x = x
        self.y = y

    def move(self, dx, dy=0):
        self.x += dx
        self.y += dy
        return self

    def length2(self):
        return self.x ** 2 + self.y ** 2


p = Point(3, 4)
print(p.x, p.y, p.length2(), p.move(1).move(0, 1).x, p.y, Point.length2(p), Point(1).y)
p.label = "extra"
print(p.label, p.dimensions, Point.dimensions)
del p.label
for f in (lambda: p.label, lambda: p.nothing(), lambda: Point.nothing, lambda: Point(), lambda: p.move()):
    try:
        print(f())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__ + ":", e)
q = p
r = Point(p.x, p.y)
print(q is p, r is p, r == p, q == p, p != r)
print(type(p) is Point, isinstance(p, Point), p.__class__ is Point, Point.__name__, p.__class__.__name__)
m = p.move
m(10)
print(p.x, callable(m), callable(p), callable(Point))


class Empty:
    pass


e = Empty()
e.value = [1]
e.value.append(2)
print(e.value, hasattr(e, "value"), hasattr(e, "other"), isinstance(e, Empty), Empty().__class__ == Empty)
