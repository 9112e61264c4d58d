# truth: reference 1.25
# staticmethod and classmethod, called through classes, instances and subclasses.
class Shape:
    count = 0

    def __init__(self, sides):
        self.sides = sides
        type(self).count += 1

    @staticmethod
    def valid(sides):
        return sides > 2

    @classmethod
    def square(cls):
        return cls(4)

    @classmethod
    def named(cls, name, *, sides=3):
        s = cls(sides)
        s.name = "%s:%s" % (cls.__name__, name)
        return s


class Special(Shape):
    count = 10

    @staticmethod
    def valid(sides):
        return Shape.valid(sides) and sides < 10


print(Shape.valid(2), Shape(3).valid(5), Special.valid(12), Special(5).valid(4))
print(Shape.square().sides, type(Special.square()).__name__, Special.named("x").name, Shape(3).named("y", sides=8).sides)
print(Shape.count, Special.count)
f = Shape.square
print(f().sides, type(f()).__name__)


class Plain:
    def util(x):
        return x * 2

    util = staticmethod(util)

    def build(cls, v):
        return cls, v

    build = classmethod(build)


print(Plain.util(4), Plain().util(5), Plain.build(1)[0] is Plain, Plain().build(2)[1])
try:
    Shape.valid()
except TypeError as e:
    print("TypeError:", e)
