# truth: reference 1.25
# Methods and attributes are looked up along the bases.
class Animal:
    legs = 4

    def __init__(self, name):
        self.name = name

    def speak(self):
        return "%s says %s" % (self.name, self.sound())

    def sound(self):
        return "..."


class Dog(Animal):
    def sound(self):
        return "woof"


class Bird(Animal):
    legs = 2

    def __init__(self, name, flies=True):
        Animal.__init__(self, name)
        self.flies = flies

    def sound(self):
        return "tweet"


class Puppy(Dog):
    pass


for a in (Animal("it"), Dog("rex"), Bird("tit"), Puppy("bit")):
    print(a.speak(), a.legs, type(a).__name__, isinstance(a, Dog), isinstance(a, Animal))
print(issubclass(Puppy, Animal), issubclass(Dog, Puppy), issubclass(Bird, (Dog, Animal)), Bird("x", False).flies)
print(Puppy.__bases__, Dog.__bases__[0] is Animal)


class A:
    def who(self):
        return "A"


class B:
    def who(self):
        return "B"

    def only_b(self):
        return "only B"


class C(A, B):
    pass


class D(B, A):
    def who(self):
        return "D+" + B.who(self) + A.who(self)


print(C().who(), C().only_b(), D().who(), D().only_b())
Animal.legs = 6
print(Dog("z").legs, Bird("y").legs)
