# truth: reference 1.25
# a = b = c assigns from left to right.
a = b = c = []
a.append(1)
print(a, b, c, a is b is c)
log = []


class Noisy:
    def __setattr__(self, name, value):
        log.append((name, value))

    def __setitem__(self, key, value):
        log.append((key, value))


n = Noisy()
n.x = n[1] = n.y = 5
print(log)
i = l = [0, 0]
i[0] = j = 3
print(i, l, j)
x = y, z = 1, 2
print(x, y, z)
(p, q) = r = [s, t] = "ab"
print(p, q, r, s, t)
i = k = 0
m = [10, 20]
i = m[i] = 1
print(i, m)
d = e = {}
d["a"] = e["b"] = d
print(sorted(d), d["a"] is e)
u = v = w = lambda: 1
print(u() + v() + w())
