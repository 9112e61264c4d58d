# truth: reference 1.25
# Declarations in every corner where they are allowed.
x = "module"


def f():
    global x, new
    x, new = "f", 1


f()
print(x, new)


def g():
    global x
    global x
    for x in range(3):
        pass
    with_result = x
    import sys as x
    had = x.__name__

    def x():
        return "function"

    return with_result, had


print(g(), x())


def h():
    class x_holder:
        global x
        x = "from class"
        y = x

    return x_holder.y, hasattr(x_holder, "x")


print(h(), x)


def outer():
    a = b = 1

    def middle():
        nonlocal a

        def inner():
            nonlocal a, b
            a += 1
            b *= 10
            return a, b

        first = inner()
        a *= 2
        return first, inner()

    return middle(), a, b


print(outer())


def shadows():
    x = "local"

    def inner():
        global x
        x = "global again"

    inner()

    def reader():
        return x

    return x, reader()


print(shadows(), x)


def declared_only():
    global never_assigned
    try:
        return never_assigned
    except NameError as e:
        return str(e)


print(declared_only())


def late():
    def setter():
        nonlocal value
        value = "set"

    value = None
    setter()
    return value


print(late())


def loop():
    n = 0

    def step():
        nonlocal n
        for n in range(n, n + 3):
            pass
        try:
            raise ValueError(n)
        except ValueError as n:
            kept = n.args[0]
        n = kept + 1
        return n

    return step(), step(), n


print(loop())
global y
y = 3
global z, w
z = w = 4
print(y, z, w)
if True:
    global v
    v = 5
print(v)


def comprehension():
    global c
    [c for c in range(3)]
    c = "mine"
    return [c for _ in range(2)]


print(comprehension(), c)
