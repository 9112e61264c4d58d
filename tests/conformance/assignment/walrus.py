# truth: reference 1.25
# name := value wherever the grammar lets it stand.
if (n := 10) > 5:
    print(n)
while (n := n - 4) > 0:
    print(n)
print((m := 3), m, [k := 1, k + 1], (j := 2, j * 2))
print([y := 5, y ** 2], {(z := 1): 2}, (lambda: (w := 7) + w)())
print(any((last := i) > 2 for i in range(6)), last)
print([(t := i) for i in range(3)], t, [u for i in range(4) if (u := i * 2) > 2], u)


def f(x):
    if (half := x // 2) and half > 1:
        return half
    return (none := None), x


print(f(6), f(1))


def g():
    total = 0
    [total := total + i for i in range(5)]
    return total


print(g())


def h():
    def inner():
        nonlocal v
        return (v := v + 1)

    v = 0
    inner()
    return inner(), v


print(h())
print(f(x := 8), x, f((x := 9)), x)
x = (y := 1) + (z := 2)
print(x, y, z)
if not (found := [i for i in range(10) if i % 7 == 6]):
    print("none")
elif (first := found[0]) == 6:
    print("first", first)
assert (q := True)
print(q, (lambda a=(b := 4): a + b)())


class C:
    attr = (inside := 5) + 1


print(C.attr, C.inside)
for i in (r := range(3)):
    pass
print(len(r))
print({k: (v := k * 2) for k in range(2)}, v, (p := (q := 1)), p + q)
