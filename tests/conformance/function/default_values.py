# truth: reference 1.25
# Defaults are evaluated once, when def runs, in the defining scope.
def note(x):
    print("evaluated", x)
    return x


def f(a=note(1), b=note(2)):
    return a + b


print(f(), f(10), f(b=20))


def gather(item, into=[]):
    into.append(item)
    return into


print(gather(1), gather(2), gather(3, []), gather(4))
x = 1


def g(v=x):
    return v


x = 2
print(g(), x)
fs = []
for i in range(3):
    def h(i=i, *, j=i * 10):
        return i, j
    fs.append(h)
print([h() for h in fs], fs[0](7), fs[1](j=5))
k = lambda a, b=note("lambda"): (a, b)
print(k(1), k(1, 2))
