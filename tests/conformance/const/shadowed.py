# truth: reference 1.25
# const is an ordinary function where it does not define a name.
def const(x):
    return ["called", x]


A = const(1)
print(A)
b = [const(2)]
c, d = const(3), const(4)
print(b, c, d)
print(const("x"), const([5]))
e = const
print(e(6))
a = f = const(7)
print(a, f)


class C:
    x = None


C.x = const(8)
print(C.x)
g = {}
g["k"] = const(9)
print(g)
h = (const(10),)
print(h)
i = const(11) + const(12)
print(i)
