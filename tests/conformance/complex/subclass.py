# truth: reference 1.25
# A class that derives from complex.


class Vector(complex):
    def turned(self):
        return self * 1j

    def __repr__(self):
        return "Vector" + str((self.real, self.imag))


v = Vector(3, 4)
print(v, v.real, v.imag, abs(v), v.turned(), v + 1, v == 3 + 4j, -v, bool(v))
print(type(v).__name__, isinstance(v, complex), isinstance(v, Vector), issubclass(Vector, complex))
print(Vector("1j"), Vector(), hash(v) == hash(3 + 4j))


class Bare(complex):
    pass


print(Bare(1, 2), [Bare(5)], Bare(2j) ** 2)
