# truth: reference 1.25
# dir() of values of every type: methods, and attributes that are no methods.


class Base:
    shared = 1

    def method(self):
        pass


class Derived(Base):
    def __init__(self):
        self.own = 2

    @property
    def prop(self):
        return 3

    @staticmethod
    def static():
        pass


for value in (Base(), Derived(), [], {}, (), "", b"", bytearray(), 1, 2**70, True, 1.5, 1j, set(), frozenset(), range(3), None, len, object(),
              lambda: 0, iter([]), {}.keys(), property(), Ellipsis, ValueError(1), OSError(2), KeyError, zip(), map(len, []), enumerate([])):
    names = sorted(dir(value))
    if value is not KeyError:
        print(type(value), names)
late = Base()
late.added = 1
print("added" in dir(late), "added" in dir(Base()), "shared" in dir(Base), "own" in dir(Derived), "nothing" in dir(late))
print(sorted(name for name in dir() if name[0] != "_"))
for arguments in ((1, 2), (1, 2, 3)):
    try:
        print(dir(*arguments))
    except TypeError as error:
        print(error)
