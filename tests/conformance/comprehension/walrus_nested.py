# truth: cpython
# name := value in nested comprehensions binds in the function around all of them.
# bytecode: reference 1.25
def f():
    [[inner := (i, j) for i in range(2)] for j in range(2)]
    return inner


def g():
    return [(a := i, [b := a + j for j in range(2)]) for i in range(2)], a, b


def h():
    total = 0
    list(total := total + x for row in [[1, 2], [3]] for x in row)
    return total, [[total := total + 1 for _ in range(2)] for _ in range(2)], total


def k():
    found = None

    def search(rows):
        nonlocal found
        return any(any((found := c) == "x" for c in row) for row in rows)

    return search(["ab", "cxd"]), found


print(f(), g(), h(), k())
[[outside := i * j for i in range(3)] for j in range(3)]
print(outside)


def deep():
    [[[z := (i, j, k) for i in "a"] for j in "b"] for k in "c"]
    return z


print(deep())
