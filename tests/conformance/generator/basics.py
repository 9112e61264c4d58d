# truth: reference 1.25
# yield: values out, state kept, exhaustion.
def count(n):
    print("started")
    i = 0
    while i < n:
        yield i
        i += 1
    print("finished")


g = count(2)
print("made")
print(next(g), next(g), next(g, "none left"), next(g, "still none"))
print(list(count(3)))
for x in count(1):
    print("loop", x)


def empty():
    return
    yield


def bare():
    x = yield
    print("got", x)
    yield x


print(list(empty()), list(bare()))
a, b = count(2)
print(a, b, sum(x for x in [1, 2]), type(g) is type(bare()))


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


f = fib()
print([next(f) for _ in range(12)])


def squares(limit):
    for n in fib():
        if n > limit:
            return
        if n % 2:
            yield n * n


print(list(squares(30)), max(squares(30)), 25 in squares(30), sorted(squares(9)))
