# truth: reference 1.25
# name := value in a comprehension binds in the function around it.
print([y := x * 2 for x in range(3)], y)
print([z for x in range(5) if (z := x * x) > 3], z)
print({(k := i): (v := -i) for i in range(2)}, k, v)
print(list((w := i) for i in "ab"), w)


def f():
    total = 0
    r = [total := total + i for i in range(4)]
    return r, total


print(f())


def g():
    if any((found := i) > 2 for i in range(10)):
        return found


print(g())


def outer():
    seen = None

    def inner():
        nonlocal seen
        return [seen := i for i in range(3)], seen

    return inner(), seen


print(outer())


def with_global():
    global made
    [made := i for i in "xyz"]


with_global()
print(made)


def gen():
    for v in [last := i for i in range(2)]:
        yield v, last


print(list(gen()))
print([(lambda: (q := i))() for i in range(2)], "q" in globals())
