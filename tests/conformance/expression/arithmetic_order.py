# truth: reference 1.25
# Operators of one level go from left to right, ** from right to left.
class T:
    def __init__(self, s):
        self.s = s

    def __repr__(self):
        return self.s


def make(symbol):
    return lambda a, b: T("(" + a.s + symbol + b.s + ")")


for name, symbol in (("add", "+"), ("sub", "-"), ("mul", "*"), ("truediv", "/"), ("floordiv", "//"), ("mod", "%"), ("pow", "**"), ("matmul", "@"),
                     ("lshift", "<<"), ("rshift", ">>"), ("and", "&"), ("or", "|"), ("xor", "^"), ("lt", "<"), ("gt", ">"), ("le", "<="), ("ge", ">="),
                     ("eq", "=="), ("ne", "!=")):
    setattr(T, "__" + name + "__", make(symbol))
for name, symbol in (("neg", "-"), ("pos", "+"), ("invert", "~")):
    setattr(T, "__" + name + "__", (lambda symbol: lambda a: T("(" + symbol + a.s + ")"))(symbol))
space = {name: T(name) for name in "abcde"}
for text in ("a + b - c", "a - b + c", "a * b / c", "a / b * c", "a // b % c @ d", "a ** b ** c", "-a ** b", "a ** -b", "-a ** -b ** c", "~a ** b", "- - a", "+-~a",
             "a + b * c", "a * b + c", "(a + b) * c", "a - (b - c)", "a << b + c", "a + b << c", "a << b >> c", "a & b << c", "a | b & c", "a ^ b & c", "a | b ^ c & d",
             "a & b | c & d", "a | b | c", "a ^ b ^ c", "a & b & c", "-a * b", "a * -b", "-a + b", "a + -b", "~a & b", "a @ b * c", "a * b @ c", "a % b % c",
             "a - b * c ** d + e", "a < b + c", "a + b < c", "a | b < c", "a == b | c", "a ** b * c", "a * b ** c", "(a ** b) ** c", "a if b else c + d"):
    print(text, "=", eval(text, space))
