# truth: reference 1.25
# Variables reach through several levels of functions.
def one():
    a = "a"

    def two():
        b = "b"

        def three():
            c = "c"

            def four():
                nonlocal a
                a = a + "+"
                return a + b + c

            return four

        return three

    return two()()


f = one()
print(f(), f())


def outer(x):
    def middle():
        def inner():
            return x
        return inner
    return middle()()


print(outer(5), outer([1]))


def shadow(x):
    def inner(x):
        return x
    y = x

    def uses_y():
        return (x, y)
    x = "changed"
    return inner("param"), uses_y()


print(shadow("orig"))


def params(a, *args, k=1, **kw):
    return lambda: (a, args, k, sorted(kw.items()))


print(params(1, 2, 3, k=4, z=5)())


def chain(n):
    if n == 0:
        return lambda: []
    prev = chain(n - 1)
    return lambda: prev() + [n]


print(chain(5)())
