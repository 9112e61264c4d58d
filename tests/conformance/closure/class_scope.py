# truth: reference 1.25
# A class body is a scope of its own: methods do not see its names.
x = "global"


class C:
    x = "class"
    y = x + "!"
    listing = [v for v in (1, 2)]

    def get(self):
        return x

    def via_self(self):
        return self.x


print(C().get(), C().via_self(), C.y, C.listing)


def make(n):
    class Inner:
        factor = n

        def scale(self, v):
            return v * n

    return Inner


A, B = make(2), make(3)
print(A().scale(10), B().scale(10), A.factor, B.factor, A is B)


def counterclass():
    count = 0

    class Tracked:
        def __init__(self):
            nonlocal count
            count += 1
            self.id = count

    return Tracked, lambda: count


T, total = counterclass()
T(), T()
print(T().id, total())


class Outer:
    class Nested:
        value = 7

    def nested(self):
        return self.Nested.value


print(Outer().nested(), Outer.Nested().value)
