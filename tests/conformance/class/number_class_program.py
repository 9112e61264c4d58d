# truth: reference 1.25
# A fraction class: every operator with itself and ints, reflected, compared, hashed, shown.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


class Fraction:
    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError('fraction %d/0' % n)
        k = abs(gcd(n, d)) * (1 if d > 0 else -1)
        self.n, self.d = n // k, d // k

    def of(x):
        return x if isinstance(x, Fraction) else Fraction(x)

    def __repr__(self):
        return '%d/%d' % (self.n, self.d)

    def __add__(self, o):
        o = Fraction.of(o)
        return Fraction(self.n * o.d + o.n * self.d, self.d * o.d)

    __radd__ = __add__

    def __neg__(self):
        return Fraction(-self.n, self.d)

    def __sub__(self, o):
        return self + -Fraction.of(o)

    def __rsub__(self, o):
        return Fraction.of(o) - self

    def __mul__(self, o):
        o = Fraction.of(o)
        return Fraction(self.n * o.n, self.d * o.d)

    __rmul__ = __mul__

    def __truediv__(self, o):
        o = Fraction.of(o)
        return Fraction(self.n * o.d, self.d * o.n)

    def __rtruediv__(self, o):
        return Fraction.of(o) / self

    def __pow__(self, k):
        return Fraction(self.n ** k, self.d ** k) if k >= 0 else Fraction(self.d ** -k, self.n ** -k)

    def __eq__(self, o):
        o = Fraction.of(o)
        return self.n == o.n and self.d == o.d

    def __lt__(self, o):
        o = Fraction.of(o)
        return self.n * o.d < o.n * self.d

    def __hash__(self):
        return hash((self.n, self.d))

    def __abs__(self):
        return Fraction(abs(self.n), self.d)

    def __bool__(self):
        return self.n != 0

    def __int__(self):
        return self.n // self.d


VALUES = [Fraction(1, 2), Fraction(-3, 4), Fraction(6, 3), Fraction(0, 5), Fraction(7, -21), 2, -1, 0]
for a in VALUES:
    for b in VALUES:
        if isinstance(a, Fraction) or isinstance(b, Fraction):
            t((a, b), lambda: (a + b, a - b, a * b))
            t((a, '/', b), lambda: a / b)
            if isinstance(a, Fraction):
                print(a == b, a < b, abs(a), -a, bool(a), int(a), a ** 2)
print(sum(VALUES[:5]), sorted(VALUES[:5]), sorted(VALUES[:5])[-1], len({Fraction(1, 2), Fraction(2, 4)}),
      {Fraction(1, 3): 'third'}[Fraction(2, 6)])
