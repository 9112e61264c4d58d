# truth: reference 1.25
# Which method each operator asks, of which operand, with which arguments.


class Left:
    def __repr__(self):
        return "left"


class Right:
    def __repr__(self):
        return "right"


def teller(name):
    def method(self, *arguments):
        return name, self, arguments

    return method


PLAIN = ["add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul", "lshift", "rshift", "and", "or", "xor"]
SIGNS = ["+", "-", "*", "/", "//", "%", "**", "@", "<<", ">>", "&", "|", "^"]
COMPARE = [("lt", "<"), ("le", "<="), ("gt", ">"), ("ge", ">="), ("eq", "=="), ("ne", "!=")]
left, right = Left(), Right()


def show(expression):
    try:
        print(expression, "->", eval(expression))
    except Exception as error:
        print(expression, "->", type(error).__name__, error)


def show_all(head):
    print(head)
    for sign in SIGNS + [sign for _, sign in COMPARE]:
        for expression in ("left %s right", "left %s 5", "5 %s right", "left %s left", "None %s right"):
            show(expression % sign)


show_all("no methods")
for name in PLAIN:
    setattr(Right, "__r" + name + "__", teller("r" + name))
for name, _ in COMPARE:
    setattr(Right, "__" + name + "__", teller(name))
show_all("the right one has the reverse methods and the comparisons")
for name in PLAIN:
    setattr(Left, "__" + name + "__", teller(name))
show_all("the left one has the plain methods")
for name, _ in COMPARE:
    setattr(Left, "__" + name + "__", teller("left " + name))
for _, sign in COMPARE:
    for expression in ("left %s right", "left %s 5", "5 %s left", "right %s left"):
        show(expression % sign)
