# truth: reference 1.25
# return in a generator ends it; the value travels in StopIteration.
def g(n):
    for i in range(n):
        if i == 2:
            return "early"
        yield i
    return "late"


def result_of(gen):
    values = []
    while True:
        try:
            values.append(next(gen))
        except StopIteration as e:
            return values, e.value


print(result_of(g(1)), result_of(g(5)), result_of(g(0)))


def none():
    yield 1


print(result_of(none()))


def tuple_result():
    return 1, 2
    yield


print(result_of(tuple_result()))


def collect(*gens):
    results = []
    for gen in gens:
        results.append((yield from gen))
    return results


print(result_of(collect(g(1), none(), g(3))))


def in_finally():
    try:
        yield 1
        return "try"
    finally:
        print("finally")


print(result_of(in_finally()))


def stop_inside():
    yield 1
    raise ValueError("ends it")


s = stop_inside()
next(s)
try:
    next(s)
except ValueError as e:
    print(e)
print(next(s, "exhausted"))
