# truth: reference 1.25
# Every augmented operator, on names, attributes and items.
x = 10
x += 5
x -= 3
x *= 4
print(x)
x //= 5
x **= 3
x %= 100
print(x)
x <<= 3
x >>= 1
x |= 3
x &= 0xFE
x ^= 0x55
print(x)
x /= 4
print(x)
s = "a"
s += "b"
s *= 3
s %= ()
print(s)
l = m = [1]
l += [2]
l += (3,)
l += "ab"
l *= 2
print(l, l is m)
t = u = (1,)
t += (2,)
t *= 2
print(t, u)
b = {1, 2}
b |= {3}
b &= {2, 3, 4}
b ^= {2, 9}
b -= {9}
print(b)


class O:
    n = 1


o = O()
o.n += 1
o.n *= 10
print(o.n, O.n)
o.l = [[1]]
o.l[0] += [2]
o.l[0][1] -= 5
print(o.l)
d = {"k": 1}
d["k"] += 1
d["k"] <<= 4
print(d)


def f():
    global x
    x = 1
    x += 1
    y = 5
    y -= x

    def g():
        nonlocal y
        y *= 7

    g()
    return x, y


print(f(), x)
x += yes if (yes := 3) else 0
print(x)


class M:
    def __iadd__(self, other):
        return ("iadd", other)

    def __imatmul__(self, other):
        return ("imatmul", other)

    def __ifloordiv__(self, other):
        return ("ifloordiv", other)


m = M()
m += 1
print(m)
