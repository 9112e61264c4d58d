# truth: reference 1.25
# Defaults are evaluated once, at the definition, in the scope around it.
log = []


def t(v):
    log.append(v)
    return v


def f(a=t(1), b=t(2), *c, d=t(3), e=t(4), **g):
    return a, b, c, d, e, g


print(log, f(), log)
x = 5


def g(x=x, y=[]):
    y.append(x)
    return y


x = 6
print(g(), g(1), g(2, []), g(), x)


def outer():
    n = 1

    def inner(a=n, *, b=n + 1):
        return a, b, n

    n = 10
    return inner(), inner(5, b=6)


print(outer())


class A:
    v = 3

    def m(self, w=v, *, z=v * 2):
        return w, z

    v = 4


print(A().m(), A().m(1, z=2), A.v)
fs = [lambda i=i: i for i in range(3)]
print([fn() for fn in fs])


def rec(n, acc=()):
    return acc if n == 0 else rec(n - 1, acc + (n,))


print(rec(4), rec(2, ("start",)))


def h(a, b=None, c=(), d="text", e=1.5, f={}, g=lambda: 1, h=t):
    return b, c, d, e, f, g(), h is t


print(h(0), h(0, 1, 2, 3, 4, 5, lambda: 6, 7))


def k(*, a, b=2, c):
    return a, b, c


print(k(a=1, c=3), k(c=1, b=2, a=3))
for call in ("k()", "k(a=1)", "k(b=1, c=2)", "k(1, 2)", "k(a=1, c=2, d=3)", "f(d=1, a=2)[:2]", "h()", "h(1, a=2)", "g(z=1)", "rec()"):
    try:
        print(call, eval(call))
    except TypeError as e:
        print(call, "->", e)
