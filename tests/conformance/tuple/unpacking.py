# truth: reference 1.25
# Assignment to several targets at once.
a, b = 1, 2
a, b = b, a
print(a, b)
(c, d), [e, f] = (1, 2), "xy"
print(c, d, e, f)
first, *middle, last = range(6)
print(first, middle, last)
*init, tail = [1]
print(init, tail)
head, *rest = "a"
print(head, rest)
x, (y, *z), w = 1, [2, 3, 4], 5
print(x, y, z, w)
lst = [0, 1, 2]
i = 0
i, lst[i] = 1, "changed"
print(i, lst)
for k, (m, n) in enumerate([(1, 2), (3, 4)]):
    print(k, m, n)
p = q = r = []
q.append(1)
print(p, r, p is q)
for target in ((1, 2, 3), (1,), 5, ""):
    try:
        a, b = target
    except (ValueError, TypeError) as e:
        print(type(e).__name__ + ":", e)
try:
    a, *b, c = [1]
except ValueError as e:
    print("ValueError:", e)
