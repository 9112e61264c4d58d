# truth: reference 1.25
# Parameters after * or *args are given by name.
def f(a, *, b, c=3):
    return a, b, c


print(f(1, b=2), f(1, c=5, b=2), f(a=1, b=2), f(b=1, a=2))


def g(*args, sep="-", end):
    return sep.join(args) + end


print(g("a", "b", end="!"), g(end="?"), g("x", "y", sep="+", end="."))


def h(*, only=1):
    return only


print(h(), h(only=2))
for call in (lambda: f(1), lambda: f(1, 2), lambda: f(1, 2, b=3), lambda: f(b=2), lambda: g("a"),
             lambda: h(1), lambda: h(other=1)):
    try:
        print(call())
    except TypeError as e:
        print("TypeError:", e)
opts = {"b": 10, "c": 20}
print(f(0, **opts), h(**{}), h(**{"only": "x"}))
