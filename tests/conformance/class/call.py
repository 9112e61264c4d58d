# truth: reference 1.25
# __call__: instances that are functions.
class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, *values, scale=1):
        return self.n + sum(values) * scale


add5 = Adder(5)
print(add5(), add5(1), add5(1, 2, scale=10), add5(*[1, 2]), callable(add5))
print(list(map(add5, [1, 2, 3])), sorted([3, 1, 2], key=Adder(0)))


class Memo:
    def __init__(self, f):
        self.f = f
        self.cache = {}

    def __call__(self, x):
        if x not in self.cache:
            self.cache[x] = self.f(x)
        return self.cache[x]


@Memo
def square(x):
    print("computing", x)
    return x * x


print(square(3), square(3), square(4), len(square.cache))


class Chain:
    def __call__(self):
        return self

    def end(self):
        return "end"


print(Chain()()()().end())


class Plain:
    pass


try:
    Plain()()
except TypeError as e:
    print("TypeError:", e)
p = Plain()
p.f = lambda: "attribute, no self"
print(p.f())
Plain.g = lambda self: self.f() + "!"
print(p.g())
