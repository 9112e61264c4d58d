# truth: cpython
# Decorators of any expression: subscripts, lambdas, conditionals, calls of calls.
# bytecode: reference 1.25
table = [lambda f: ("zero", f()), lambda f: ("one", f())]
named = {"k": lambda f: ("k", f())}
flag = True


class N:
    inner = {"x": lambda f: ("inner", f())}


@table[0]
def a():
    return 1


@table[-1]
def b():
    return 2


@named["k"]
def c():
    return 3


@(lambda f: ("lambda", f()))
def d():
    return 4


@table[0] if flag else table[1]
def e():
    return 5


@(lambda n: lambda f: (n, f()))(6)
def g():
    return 6


@N.inner["x"]
def h():
    return 7


@(made := lambda f: ("walrus", f()))
def i():
    return 8


@[lambda f: (f.__name__, "wrapped")][0]
class K:
    pass


@(lambda f: f)
@(lambda f: lambda: f() + 1)
def j():
    return 9


print(a, b, c, d, e, g, h, i, K, j(), made(lambda: 10))
