# truth: reference 1.25
# yield from: values, sends, throws and the result pass through.
def inner(n):
    total = 0
    for i in range(n):
        got = yield i
        total += got or 0
    return total


def outer():
    a = yield from inner(2)
    print("inner gave", a)
    b = yield from inner(1)
    yield "sum", a, b
    yield from "xy"
    yield from [7, 8]
    yield from (z for z in (9,))
    return "outer result"


g = outer()
print(next(g), g.send(10), g.send(20), g.send(5))
print([v for v in g])
print(list(outer()))


def wrapper():
    r = yield from outer()
    yield r


print(list(wrapper())[-1])


def deep(n):
    if n:
        yield from deep(n - 1)
    yield n


print(list(deep(6)))


def protected():
    try:
        yield 1
        yield 2
    except ValueError as e:
        yield "caught %s" % e
    finally:
        print("inner cleanup")


def delegate():
    yield from protected()
    yield "after"


g = delegate()
next(g)
print(g.throw(ValueError("thrown")), next(g))
g = delegate()
next(g)
g.close()
try:
    next((lambda: (yield from 5))())
except TypeError as e:
    print("TypeError:", e)


def nothing():
    x = yield from []
    print(x)
    yield "end"


print(list(nothing()))
