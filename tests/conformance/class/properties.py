# truth: reference 1.25
# property with getter, setter and deleter.
class Celsius:
    def __init__(self, degrees):
        self._degrees = degrees

    @property
    def degrees(self):
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        if value < -273:
            raise ValueError("too cold")
        self._degrees = value

    @degrees.deleter
    def degrees(self):
        print("deleted")
        self._degrees = None

    @property
    def fahrenheit(self):
        return self.degrees * 9 / 5 + 32


c = Celsius(100)
print(c.degrees, c.fahrenheit)
c.degrees = 20
c.degrees += 5
print(c.degrees, c.fahrenheit)
try:
    c.degrees = -300
except ValueError as e:
    print("ValueError:", e)
try:
    c.fahrenheit = 1
except AttributeError:
    print("fahrenheit is read-only")
del c.degrees
print(c.degrees)


class Old:
    def get(self):
        return self.v

    def put(self, v):
        self.v = v * 2

    both = property(get, put)


o = Old()
o.both = 4
print(o.both, o.v)


class Derived(Celsius):
    @property
    def fahrenheit(self):
        return "overridden"


print(Derived(1).fahrenheit, Derived(1).degrees)
