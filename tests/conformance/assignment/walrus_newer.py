# truth: cpython
# name := value where MicroPython 1.25 does not take it: subscripts, sets, f-strings.
# bytecode: reference 1.25
l = [10, 20, 30]
print(l[i := 1], i, l[(j := 0):(k := 2)], j, k)
print({n := 3}, n, sorted({(a := 1), (b := 2)}), a, b, {(c := 5): (d := 6)}, c, d)
print(f"{(e := 7)}", e, f"{(g := 2):>{g + 1}}", g)
print((h := 1, m := 2), h, m, (o := 3, 4), o)
t = {}
t[p := "key"] = 1
print(t, p)


def f():
    x = [0]
    x[y := 0] += (z := 5)
    return x, y, z


print(f())
print([q := 1, r := q + 1], q, r, [s := 0, *[s := 1]], s)
