# truth: reference 1.25
# Operators on instances: +, -, *, unary ones, and in place.
class Vec:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return Vec(self.x - other.x, self.y - other.y)

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)

    def __rmul__(self, k):
        return Vec(k * self.x, k * self.y)

    def __neg__(self):
        return Vec(-self.x, -self.y)

    def __abs__(self):
        return self.x + self.y

    def __iadd__(self, other):
        self.x += other.x
        self.y += other.y
        return self

    def __repr__(self):
        return "Vec(%r, %r)" % (self.x, self.y)


a, b = Vec(1, 2), Vec(10, 20)
print(a + b, b - a, a * 3, 3 * a, -a, abs(b), a + b * 2)
kept = a
a += b
print(a, kept is a)
a -= Vec(1, 1)
print(a, kept)
for f in (lambda: a + 1, lambda: 1 + a, lambda: a / 2, lambda: ~a, lambda: a % 2, lambda: +a):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__ + ":", e)
