# truth: reference 1.25
# A recursive-descent calculator: tokens by a generator, variables, functions and errors.
class CalcError(Exception):
    pass


def tokens(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c == " ":
            i += 1
        elif c.isdigit():
            start = i
            while i < len(text) and text[i].isdigit():
                i += 1
            yield "number", int(text[start:i])
        elif c.isalpha():
            start = i
            while i < len(text) and text[i].isalpha():
                i += 1
            yield "name", text[start:i]
        elif text[i : i + 2] == "**":
            yield "op", "**"
            i += 2
        elif c in "+-*/%(),=":
            yield "op", c
            i += 1
        else:
            raise CalcError("unknown character " + repr(c))
    yield "end", None


class Parser:
    LEVELS = (("+", "-"), ("*", "/", "%"))
    OPERATORS = {
        "+": lambda a, b: a + b,
        "-": lambda a, b: a - b,
        "*": lambda a, b: a * b,
        "/": lambda a, b: a // b,
        "%": lambda a, b: a % b,
    }

    def __init__(self, variables, functions):
        self.variables, self.functions = variables, functions

    def run(self, text):
        self.tokens = list(tokens(text))
        self.at = 0
        value = self.statement()
        if self.peek()[0] != "end":
            raise CalcError("left over: " + str(self.peek()[1]))
        return value

    def peek(self, ahead=0):
        return self.tokens[min(self.at + ahead, len(self.tokens) - 1)]

    def accept(self, *wanted):
        if self.peek()[0] == "op" and self.peek()[1] in wanted:
            self.at += 1
            return self.tokens[self.at - 1][1]

    def expect(self, wanted):
        if not self.accept(wanted):
            raise CalcError("{} expected, not {}".format(wanted, self.peek()[1]))

    def statement(self):
        if self.peek()[0] == "name" and self.peek(1) == ("op", "="):
            name = self.peek()[1]
            self.at += 2
            self.variables[name] = self.level(0)
            return self.variables[name]
        return self.level(0)

    def level(self, n):
        if n == len(self.LEVELS):
            return self.power()
        value = self.level(n + 1)
        while True:
            op = self.accept(*self.LEVELS[n])
            if not op:
                return value
            value = self.OPERATORS[op](value, self.level(n + 1))

    def power(self):
        if self.accept("-"):
            return -self.power()
        base = self.atom()
        return base ** self.power() if self.accept("**") else base

    def atom(self):
        kind, value = self.peek()
        if self.accept("("):
            value = self.level(0)
            self.expect(")")
            return value
        self.at += 1
        if kind == "number":
            return value
        if kind == "name" and self.accept("("):
            arguments = []
            while not self.accept(")"):
                arguments.append(self.level(0))
                if not self.accept(","):
                    self.expect(")")
                    break
            return self.functions[value](*arguments)
        if kind == "name":
            return self.variables[value]
        raise CalcError("value expected, not {}".format(value))


parser = Parser({"x": 5}, {"max": max, "abs": abs, "sum": lambda *a: sum(a)})
for text in ("1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-2 ** 2", "10 - 4 - 3", "17 / 5 % 2", "x", "y = x * x", "y + x", "max(1, y, 7)",
             "sum()", "sum(1, 2, 3) * abs(-4)", "abs(1, 2)", "z", "f(1)", "1 +", "(1", "1 2", "1 / 0", "3 $ 4", "x = ", "= 3", "",
             "x = y = 2", "((((((7))))))", "2 ** 64", "1 % 0", "a = b", "max()"):
    try:
        print(repr(text), "->", parser.run(text))
    except Exception as e:
        print(repr(text), "->", type(e).__name__, e.args)
print(sorted(parser.variables.items()))
