# truth: reference 1.25
# type(name, bases, dict), setattr, getattr, hasattr and methods added later.
def greet(self, other="you"):
    return "%s greets %s" % (self.name, other)


Made = type("Made", (), {"greet": greet, "name": "class name"})
m = Made()
print(Made.__name__, m.greet(), m.name)
Sub = type("Sub", (Made,), {"name": "sub"})
print(Sub().greet("me"), issubclass(Sub, Made))
for k, v in (("a", 1), ("b", [2])):
    setattr(m, k, v)
print(m.a, m.b, getattr(m, "a"), getattr(m, "zzz", None), hasattr(m, "b"), hasattr(m, "c"))
try:
    getattr(m, "missing")
except AttributeError as e:
    print("AttributeError:", e)


class Config:
    def __init__(self, **options):
        for k in options:
            setattr(self, k, options[k])


c = Config(speed=9600, parity="none")
print(c.speed, c.parity)


class Registry:
    known = {}

    @classmethod
    def register(cls, target):
        cls.known[target.__name__] = target
        return target


@Registry.register
class Plugin:
    def run(self):
        return "ran"


print(Registry.known["Plugin"]().run(), Plugin is Registry.known["Plugin"])
for bad in (lambda: type("X"), lambda: isinstance(1, 1), lambda: issubclass(1, int)):
    try:
        print(bad())
    except TypeError as e:
        print("TypeError:", e)
