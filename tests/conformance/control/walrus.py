# truth: reference 1.25
# := names a value inside an expression.
data = [1, 5, 2, 8, 3]
print([y for x in data if (y := x * 2) > 5])
print(y)
n = 10
while (n := n - 3) > 0:
    print("n", n)
if (m := max(data)) > 7 and (k := min(data)) < 2:
    print(m, k)
print((a := 1) + (a := 2), a)


def f(x):
    return (t := x + 1) * t


print(f(2))
lines = iter(["one", "two", "", "three"])
while line := next(lines):
    print(line)
print([z := 1, z + 1], (w := (1, 2)), w)
total = 0
while total < 20:
    total += (step := 6)
print(total, step)
print([last := v for v in data], last)
