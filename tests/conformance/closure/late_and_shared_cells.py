# truth: reference 1.25
# Closures made in loops, in comprehensions and by factories; nonlocal; cells shared by two functions.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
def loop():
    return [lambda: i for i in range(4)]


def bound():
    return [lambda i=i: i for i in range(4)]


def pair(start):
    n = start

    def up(by=1):
        nonlocal n
        n += by
        return n

    def get():
        return n

    return up, get


def deep(a):
    def two(b):
        def three(c):
            def four(d):
                return a, b, c, d
            return four
        return three
    return two


def unset(flag):
    if flag:
        x = 1

    def inner():
        return x
    return inner


def deleted():
    x = 1

    def inner():
        return x
    del x
    return inner


def recursive(n):
    def fact(k):
        return 1 if k < 2 else k * fact(k - 1)
    return fact(n)


print([f() for f in loop()], [f() for f in bound()])
for start in (0, 10, 'a'):
    up, get = pair(start)
    t(start, lambda: (up(), up(5), get()))
    t(start, lambda: (up('b'), get()))
up1, get1 = pair(0)
up2, get2 = pair(100)
for i in range(5):
    print(up1(i), up2(-i), get1(), get2())
for n in range(1, 12):
    print(n, recursive(n), deep(n)(n + 1)(n + 2)(n + 3))
for flag in (True, False):
    t(('unset', flag), unset(flag))
t('deleted', deleted())
