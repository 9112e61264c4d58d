# truth: reference 1.25
# super() in methods, initialisers, properties and class methods.
class Base:
    def __init__(self, *args):
        print("Base", args)
        self.args = args

    def describe(self):
        return "base"

    @classmethod
    def make(cls):
        return "made " + cls.__name__

    @property
    def size(self):
        return 10


class Middle(Base):
    def __init__(self, x):
        print("Middle")
        super().__init__(x, "from middle")

    def describe(self):
        return "middle of " + super().describe()

    @classmethod
    def make(cls):
        return super().make() + "!"


class Leaf(Middle):
    def __init__(self):
        super().__init__("leaf")
        self.done = True

    def describe(self):
        return "leaf of " + super(Leaf, self).describe()

    def via_lambda(self):
        return (lambda s: super(Leaf, s).describe())(self)


leaf = Leaf()
print(leaf.args, leaf.done, leaf.describe(), leaf.via_lambda(), Leaf.make(), leaf.size)


class NoInit(Base):
    def describe(self):
        d = super().describe
        return d() + d()


print(NoInit(1).describe())
try:
    class Broken(Base):
        def f(self):
            return super().missing

    Broken().f()
except AttributeError as e:
    print("AttributeError:", e)
