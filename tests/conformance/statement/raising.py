# truth: reference 1.25
# raise in all its forms.
class E(Exception):
    pass


class WithInit(Exception):
    def __init__(self, a, b=2):
        super().__init__(a, b)
        self.b = b


for text in ("raise E", "raise E()", "raise E(1)", "raise E(1, 2)", "raise ValueError('text')", "raise WithInit(1)", "raise WithInit", "raise (E)", "raise E if 1 else 2",
             "raise 5", "raise 'text'", "raise None", "raise int", "raise E, 1", "raise [E][0](3)", "raise (lambda: E(4))()", "raise undefined_name",
             "raise", "raise Exception", "raise BaseException(5)", "raise StopIteration(6)", "raise KeyError(1)", "raise OSError(2)", "raise AssertionError"):
    try:
        exec(text)
    except BaseException as e:
        print(text, "->", repr(e), e.args)
try:
    try:
        raise E("first")
    except E:
        raise
except E as e:
    print("again", e)
try:
    try:
        raise E("first")
    except E as e:
        raise ValueError("second")
except ValueError as e:
    print(e)


def reraise():
    try:
        raise
    except RuntimeError as e:
        return str(e)


try:
    raise E("outer")
except E:
    print(reraise())
try:
    try:
        raise E("a")
    except E:
        try:
            raise ValueError("b")
        except ValueError:
            pass
        raise
except E as e:
    print("still", e)


def f(n):
    if n == 0:
        raise E("deep")
    f(n - 1)


try:
    f(10)
except E as e:
    print(e)
