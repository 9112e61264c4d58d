# truth: reference 1.25
# Functions are values: stored, passed, returned, compared.
def add(a, b):
    return a + b


def compose(f, g):
    return lambda x: f(g(x))


ops = {"+": add, "-": lambda a, b: a - b, "max": max}
print(ops["+"](2, 3), ops["-"](2, 3), ops["max"](2, 3))
inc = lambda x: x + 1
double = lambda x: x * 2
print(compose(inc, double)(5), compose(double, inc)(5), compose(str, inc)(5))
print(add == add, add is add, inc == double, callable(add), callable(5), callable(int))
print(add.__name__, inc.__name__, (lambda: 0).__name__)
table = [f for f in (abs, len, str.upper)]
print(table[0](-3), table[1]("four"), table[2]("up"))


def apply_n(f, n, x):
    for _ in range(n):
        x = f(x)
    return x


print(apply_n(double, 10, 1), apply_n(lambda s: s + "!", 3, "hey"))
print((lambda: (lambda: "deep"))()(), (lambda *a, **k: (a, k))(1, z=2))
alias = add
del add
print(alias(1, 1))
try:
    add(1, 1)
except NameError as e:
    print("NameError:", e)
try:
    inc.missing
except AttributeError as e:
    print("AttributeError:", e)
