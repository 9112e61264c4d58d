# truth: reference 1.25
# Everything that can stand left of = and of an augmented assignment.
class Obj:
    pass


o, l, d = Obj(), [0, 1, 2], {}
o.x = l[0] = d["k"] = a = "same"
print(o.x, l, d, a)
o.x, l[1], (d["a"], [b, *c]) = 1, 2, (3, "xyz")
print(o.x, l, sorted(d), b, c)
o.n = 1
o.n += 5
l[2] += 10
d["k"] += "!"
d["a"] -= 1
print(o.n, l, d["k"], d["a"])
log = []


def at(i):
    log.append(i)
    return i


l[at(0)] = at(1)
l[at(2)] += at(3)
print(log, l)
l[0:2] = [7, 8, 9]
print(l)
[p, q] = (p2, q2) = 1, 2
print(p, q, p2, q2)
for o.y in range(3):
    pass
for l[0], d["v"] in [("a", "b")]:
    pass
print(o.y, l[0], d["v"])
m = [[0] * 2 for _ in range(2)]
m[1][0] = m[0][1] = 5
m[1][0] *= 2
print(m)
x = [1]
y = x
x += [2]
x.append(3)
print(y, x is y)
t = (1,)
u = t
t += (2,)
print(u, t)
n = 5
n -= 1; n *= 3; n //= 5; n **= 3; n %= 5; n <<= 3; n >>= 1; n |= 1; n &= 7; n ^= 2
print(n)
