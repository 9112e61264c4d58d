# truth: reference 1.25
# Functions in functions, classes, loops and branches.
def make(kind):
    if kind == "add":
        def op(a, b):
            return a + b
    elif kind == "sub":
        def op(a, b):
            return a - b
    else:
        op = None
    return op


print(make("add")(1, 2), make("sub")(1, 2), make("?"))


def level0(a):
    def level1(b):
        def level2(c):
            def level3(d):
                def level4(e):
                    return a, b, c, d, e
                return level4
            return level3
        return level2
    return level1


print(level0(1)(2)(3)(4)(5))
fs = []
for i in range(3):
    def f(x, i=i):
        return x * i
    fs.append(f)
print([f(10) for f in fs])
while True:
    def g():
        return "from a loop"
    break
print(g())
try:
    def h():
        return "from try"
finally:
    def k():
        return "from finally"
print(h(), k())


class A:
    def m(self):
        def helper(x):
            return self.n + x

        class B:
            def m(inner):
                return helper(1), self.n

        self.n = 5
        return helper(2), B().m()

    if True:
        def conditional(self):
            return "conditional"
    for name in ("x", "y"):
        def last(self, name=name):
            return name


print(A().m(), A().conditional(), A().last())


def redefine():
    return "first"


def redefine():
    return "second"


print(redefine())


def recursion(n):
    def inner(m):
        return m if m <= 1 else inner(m - 1) + inner(m - 2)
    return [inner(i) for i in range(n)]


print(recursion(10))


def returns_itself():
    return returns_itself


print(returns_itself()()() is returns_itself)


def mutual():
    def even(n):
        return n == 0 or odd(n - 1)

    def odd(n):
        return n != 0 and even(n - 1)

    return even(10), odd(7), even(3)


print(mutual())
