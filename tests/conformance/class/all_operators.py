# truth: reference 1.25
# Every operator method the reference knows, and the reversed ones.
class Op:
    def __init__(self, name="x"):
        self.name = name


def method(symbol, swap=False):
    def f(self, other):
        other = other.name if isinstance(other, Op) else repr(other)
        return "(%s %s %s)" % ((other, symbol, self.name) if swap else (self.name, symbol, other))
    return f


for word, symbol in (("add", "+"), ("sub", "-"), ("mul", "*"), ("truediv", "/"), ("floordiv", "//"), ("mod", "%"),
                     ("pow", "**"), ("lshift", "<<"), ("rshift", ">>"), ("and", "&"), ("or", "|"), ("xor", "^")):
    setattr(Op, "__%s__" % word, method(symbol))
    setattr(Op, "__r%s__" % word, method(symbol, True))
a, b = Op("a"), Op("b")
print(a + b, a - b, a * b, a / b, a // b, a % b, a ** b)
print(a << b, a >> b, a & b, a | b, a ^ b)
print(a + 1, a - 1.5, a * "s", a / None, a // 2, a % (1,), a ** 2)
print(1 + a, 2 - a, 3 * a, 4 / a, 5 // a, 7 ** a)
print(1 << a, 1 >> a, 1 & a, 1 | a, 1 ^ a, None + a)
x = a
x += b
print(x)
x = a
x <<= 1
print(x)


class Left:
    def __add__(self, other):
        return NotImplemented


class Right:
    def __radd__(self, other):
        return "reversed"


try:
    print(Left() + Right())
except TypeError as e:
    print("TypeError:", e)
print(1 + Right())
