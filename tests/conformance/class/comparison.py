# truth: reference 1.25
# __eq__, __lt__ and friends, and what Python does with what is missing.
class Money:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return isinstance(other, Money) and self.n == other.n

    def __lt__(self, other):
        return self.n < other.n

    def __le__(self, other):
        return self.n <= other.n

    def __gt__(self, other):
        return self.n > other.n

    def __ge__(self, other):
        return self.n >= other.n

    def __repr__(self):
        return "$%d" % self.n


a, b, c = Money(1), Money(2), Money(1)
print(a == c, a == b, a != b, a != c, a == 1, a != 1, a is c)
print(a < b, a <= c, b > a, b >= a, a > b, a < b < Money(3))
print(sorted([b, c, Money(0)]), max(a, b), min([b, a]), Money(2) in [a, b], [a, b].index(Money(2)), [a, c, b].count(a))


class OnlyLt:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        return self.v < other.v


x, y = OnlyLt(1), OnlyLt(2)
print(x < y, y < x, x == y, x != y, x == x)
try:
    x <= y
except TypeError as e:
    print("TypeError:", e)


class Plain:
    pass


try:
    Plain() < Plain()
except TypeError as e:
    print("TypeError:", e)
p = Plain()
print(p == p, p == Plain(), p != Plain())
