# truth: cpython
# Instances of classes derived from builtin types as right operands and as arguments of builtin functions.


class I(int):
    pass


class F(float):
    pass


class S(str):
    pass


class L(list):
    pass


class D(dict):
    pass


class T(tuple):
    pass


print(1 + I(2), I(2) + I(3), 7 - I(2), I(7) < I(8), 7 < I(8), 2 ** I(3), 3 & I(6), divmod(7, I(2)), 1.5 * I(2))
print(1 + F(1.5), F(1) < F(2), int(F(2.6)), round(F(2.6)), "%.2f" % F(1.5), 1 / F(4))
print("c" + S("ab"), S("a") + S("b"), ord(S("a")), "b" > S("a"), "ab".startswith(S("a")))
print([2] + L([1]), L([1]) + L([2]), [0] < L([1]), (3,) + T((1,)), dict(D(a=1)), {"a": 1} == D(a=1))
print(float(I(3)), complex(I(3)))


class Scaled:
    def __init__(self, value):
        self.value = value

    def __imul__(self, other):
        self.value *= other
        return self

    def __ipow__(self, other):
        self.value **= other
        return self


s = Scaled(3)
before = s
s *= 4
s **= 2
print(s.value, s is before)


class Named:
    def __set_name__(self, owner, name):
        self.name = owner.__name__ + "." + name


class Base:
    field = Named()

    @property
    def size(self):
        return 1


class Derived(Base):
    @property
    def size(self):
        return super().size + 1


print(Base.field.name, Derived().size)
