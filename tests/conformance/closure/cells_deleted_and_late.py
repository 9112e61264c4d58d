# truth: reference 1.25
# Cells that are empty, filled late, deleted and filled again.
def f():
    def reader():
        return x

    def writer(v):
        nonlocal x
        x = v

    def remover():
        nonlocal x
        del x

    results = []
    for step in (reader, lambda: writer(1), reader, remover, reader, remover, lambda: writer(2), reader):
        try:
            results.append(step())
        except NameError as e:
            results.append(str(e))
    for x in ():
        pass
    return results


def g():
    def reader():
        return x

    try:
        print(reader())
    except NameError as e:
        print(e)
    x = "set late"
    print(reader())
    del x
    try:
        print(reader())
    except NameError as e:
        print(e)
    x = "again"
    print(reader(), x)
    for x in range(2):
        print(reader())
    with_x = [x for x in "ab"]
    print(reader(), with_x)
    try:
        raise ValueError("e")
    except ValueError as x:
        print(reader())
    try:
        print(reader())
    except NameError as e:
        print(e)
    import sys as x
    print(reader().__name__)

    def x():
        return reader() is x

    print(x())

    class x:
        inside = 1

    print(reader().inside)
    (x, y), *z = (1, 2), 3
    print(reader(), x, y, z)


g()


def h(a, b=1, *c, d=2, **e):
    def show():
        return a, b, c, d, sorted(e)

    first = show()
    a, b, c, d, e = 5, 6, 7, 8, "e"
    return first, show()


print(h(0), h(0, 1, 2, d=3, z=4))


def k(n):
    def dec():
        nonlocal n
        n -= 1
        return n

    return [dec() for _ in range(n)], n


print(k(3))


def gen():
    total = 0

    def add(v):
        nonlocal total
        total += v

    while True:
        v = yield total
        if v is None:
            return total
        add(v)


i = gen()
print(next(i), i.send(5), i.send(6))
try:
    i.send(None)
except StopIteration as e:
    print(e.value)


def pairs():
    made = []
    for i in range(3):
        def get():
            return i

        def put(v):
            nonlocal i
            i = v

        made.append((get, put))
    before = [get() for get, _ in made]
    made[0][1]("changed")
    return before, [get() for get, _ in made]


print(pairs())
