# truth: reference 1.25
# Stars spread arguments into calls.
def f(*args, **kwargs):
    print(args, sorted(kwargs.items()))


l, t, d = [1, 2], (3,), {"a": 4, "b": 5}
f(*l)
f(*l, *t)
f(0, *l, 9, *t)
f(*l, **d)
f(*[], **{})
f(**d, c=6)
f(c=6, **d)
f(*"ab", *range(2), *{7: 8}, *(i for i in t))
f(**{"x": 1}, **{"y": 2})
f(*(1,), k=0, **{"z": 3})
print(*l, *t, sep="|")
print(max(*l, *t), min(*[5, 6]))


def g(a, b, c=3, *d, e, g=6, **h):
    print(a, b, c, d, e, g, sorted(h.items()))


g(*l, **{"e": 0})
g(1, *(2, 3, 4, 5), e=1, **{"i": 2})
g(*"xyz", e=2, g=1)
for call in ("g(*l)", "g(*[1])", "g(*l, *l, *l, a=1, e=2)", "g(1, 2, e=1, **{'e': 2})", "g(**{'a': 1})", "g(*5)", "g(**{1: 2})", "f(*None)"):
    try:
        eval(call)
    except TypeError as e:
        print(call, "->", e)


class C:
    def m(self, *a, **k):
        print(len(a), sorted(k))

    def __call__(self, *a):
        print("called", a)


c = C()
c.m(*l, **d)
c.m(*l, *l, x=1)
c(*l)
C.m(c, *t)
(lambda *a: print(a))(*t, *t)
getattr(c, "m")(*[1] * 5)
