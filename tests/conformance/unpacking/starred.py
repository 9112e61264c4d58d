# truth: reference 1.25
# One starred target takes what the others leave.
a, *b = 1, 2, 3
print(a, b)
*a, b = 1, 2, 3
print(a, b)
a, *b, c = 1, 2, 3, 4, 5
print(a, b, c)
a, b, *c, d, e = range(7)
print(a, b, c, d, e)
a, *b = 1,
print(a, b)
*a, = "xyz"
print(a)
[*a] = (1, 2)
[a, *b] = "pq"
(*a, b) = {5: 6}
print(a, b)
a, (b, *c), *d = 1, (2, 3, 4), 5, 6
print(a, b, c, d)
*(a, b), c = 1, 2, 3
print(a, b, c)
*[a, *b], c = 1, 2, 3, 4
print(a, b, c)


class O:
    pass


o, l = O(), [0, 0]
o.x, *o.y = 1, 2, 3
l[0], *l[1] = "abc" if False else ("a", "b")
print(o.x, o.y, l)
for a, *b in [(1, 2, 3), "xy", [9]]:
    print(a, b)
print([b for _, *b in ((1, 2), (3,))])
x = *a, b = 1, 2, 3
print(x, a, b)
for text in ("a, *b, c = 1,", "a, b, *c = 1,", "*a, b = ()", "a, *b = 5", "a, *b, c = []", "*a, b, c, d = 1, 2"):
    try:
        exec(text)
    except (ValueError, TypeError) as e:
        print(text, "->", repr(e))


def f():
    first, *rest = yield
    yield first, rest


g = f()
next(g)
print(g.send("send"))
