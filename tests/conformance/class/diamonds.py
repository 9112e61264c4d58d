# truth: reference 1.25
# Where a name is found through diamonds of inheritance: depth first, left to right, each class counting once.
class Top:
    where = "Top"
    top = "Top"

    def name(self):
        return "Top"


class Left(Top):
    left = "Left"

    def name(self):
        return "Left < " + super().name()


class Right(Top):
    where = "Right"
    right = "Right"

    def name(self):
        return "Right < " + super().name()


class Bottom(Left, Right):
    def name(self):
        return "Bottom < " + super().name()


class Other:
    other = "Other"
    right = "Other"


class Mixed(Other, Bottom):
    pass


class Turned(Bottom, Other):
    pass


class Deep(Turned):
    pass


class Error1(ValueError):
    pass


class Error2(Error1, Other):
    pass


class Error3(Other, Error1):
    left = "Error3"


classes = (Top, Left, Right, Bottom, Other, Mixed, Turned, Deep, Error1, Error2, Error3)
for cls in classes:
    print(cls, cls.__bases__)
    for name in ("where", "top", "left", "right", "other"):
        print("  ", name, getattr(cls, name, None), getattr(cls(), name, None))
    print("  ", [issubclass(cls, each) for each in classes + (object, ValueError, Exception, int)])
    print("  ", [isinstance(cls(), each) for each in classes + (object, ValueError, BaseException)])
    if hasattr(cls, "name"):
        print("  ", cls().name())

# A name that appears later on is found at once.
Right.late = "Right"
print(Bottom.late, Mixed().late)
Top.late = "Top"
print(Bottom.late, Mixed().late)
Bottom.late = "Bottom"
print(Bottom.late, Mixed().late, Turned.late)
del Bottom.late
print(Bottom.late)

for cls in (Mixed, Turned, Deep):
    print(super(cls, cls()).where, super(cls, cls()).right, super(Bottom, cls()).where, super(Right, cls()).where)

# The same base twice, and classes made by type().
Twice = type("Twice", (Left, Left, Right, Other), {"own": 1})
print(Twice.where, Twice.right, Twice.other, Twice().name(), issubclass(Twice, Top))
Again = type("Again", (Twice, Deep, Twice), {})
print(Again.where, Again.right, Again.own, Again().name(), issubclass(Again, Turned))

try:
    raise Error2("x")
except Error1 as error:
    print(type(error), error.args, error.other)
