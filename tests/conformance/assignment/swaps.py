# truth: reference 1.25
# Several values to several targets at once.
a, b = 1, 2
a, b = b, a
print(a, b)
a, b, c = 1, 2, 3
a, b, c = c, a, b
print(a, b, c)
a, b, c, d = 1, 2, 3, 4
a, b, c, d = d, c, b, a
print(a, b, c, d)
l = [1, 2, 3]
l[0], l[2] = l[2], l[0]
print(l)
i = 0
i, l[i] = 2, "x"
print(i, l)
l[0], i = "y", 1
print(i, l)


class O:
    pass


o = O()
o.x, o.y = 1, 2
o.x, o.y = o.y, o.x
print(o.x, o.y)
x, y = y, x = 1, 2
print(x, y)
a, (b, c) = 1, (2, 3)
(a, b), c = (b, c), a
print(a, b, c)
a, b = (1, 2) if True else (3, 4)
print(a, b)
(a), (b) = 5, 6
[a, b] = b, a
print(a, b)


def f():
    p, q, r = 1, 2, 3
    p, q = q, p
    p, q, r = r, p, q
    return p, q, r


print(f())
for a, b in ((1, 2), [3, 4], "56"):
    print(a, b)
a, b = b, a = a, b
print(a, b)
