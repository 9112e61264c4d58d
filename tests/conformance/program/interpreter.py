# truth: reference 1.25
# A recursive-descent calculator with variables and functions.
class ParseError(Exception):
    pass


def tokens(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c == " ":
            i += 1
        elif c.isdigit():
            start = i
            while i < len(text) and (text[i].isdigit() or text[i] == "."):
                i += 1
            number = text[start:i]
            yield "number", float(number) if "." in number else int(number)
        elif c.isalpha():
            start = i
            while i < len(text) and text[i].isalpha():
                i += 1
            yield "name", text[start:i]
        elif c in "+-*/()=,":
            i += 1
            yield c, c
        else:
            raise ParseError("bad character %r at %d" % (c, i))
    yield "end", None


class Calculator:
    functions = {"max": max, "min": min, "abs": abs}

    def __init__(self):
        self.names = {}

    def run(self, text):
        self.stream = tokens(text)
        self.advance()
        value = self.sum()
        if self.kind == "=" and isinstance(value, str):
            name = value
            self.advance()
            value = self.names[name] = self.value_of(self.sum())
        if self.kind != "end":
            raise ParseError("unexpected " + self.kind)
        return self.value_of(value)

    def advance(self):
        self.kind, self.value = next(self.stream)

    def value_of(self, v):
        if isinstance(v, str):
            if v not in self.names:
                raise ParseError("unknown name " + v)
            return self.names[v]
        return v

    def sum(self):
        left = self.product()
        while self.kind in ("+", "-"):
            op = self.kind
            self.advance()
            right = self.value_of(self.product())
            left = self.value_of(left)
            left = left + right if op == "+" else left - right
        return left

    def product(self):
        left = self.atom()
        while self.kind in ("*", "/"):
            op = self.kind
            self.advance()
            right = self.value_of(self.atom())
            left = self.value_of(left)
            left = left * right if op == "*" else left / right
        return left

    def atom(self):
        kind, value = self.kind, self.value
        if kind == "end":
            raise ParseError("unexpected end")
        self.advance()
        if kind == "number":
            return value
        if kind == "-":
            return -self.value_of(self.atom())
        if kind == "(":
            value = self.sum()
            self.expect(")")
            return value
        if kind == "name":
            if self.kind == "(" and value in self.functions:
                return self.call(self.functions[value])
            return value
        raise ParseError("unexpected " + kind)

    def call(self, f):
        self.advance()
        args = [self.value_of(self.sum())]
        while self.kind == ",":
            self.advance()
            args.append(self.value_of(self.sum()))
        self.expect(")")
        return f(*args)

    def expect(self, kind):
        if self.kind != kind:
            raise ParseError("expected " + kind)
        self.advance()


calc = Calculator()
for line in ("1 + 2 * 3", "(1 + 2) * 3", "x = 4", "x * x - 1", "y = x / 8", "max(x, 2, 9) + y", "-(2 - 5)", "abs(-7) * 2.5",
             "1 +", "2 $ 3", "zz + 1", "(1", "1 / 0", "3 4"):
    try:
        print(line, "->", calc.run(line))
    except (ParseError, ZeroDivisionError) as e:
        print(line, "->", type(e).__name__, e)
