# truth: reference 1.25
# Generators that feed each other.
def numbers(n):
    for i in range(n):
        yield i


def only(pred, source):
    for x in source:
        if pred(x):
            yield x


def mapped(f, source):
    for x in source:
        yield f(x)


def take(n, source):
    for i, x in enumerate(source):
        if i >= n:
            return
        yield x


def forever(start):
    while True:
        yield start
        start += 1


def sieve():
    source = forever(2)
    while True:
        p = next(source)
        yield p
        source = only(lambda x, p=p: x % p, source)


def chunks(source, size):
    chunk = []
    for x in source:
        chunk.append(x)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def merge(a, b):
    a, b = list(a), list(b)
    while a and b:
        yield (a if a[0] <= b[0] else b).pop(0)
    yield from a
    yield from b


print(list(mapped(lambda x: x * x, only(lambda x: x % 2, numbers(10)))))
print(list(take(8, sieve())), list(chunks(numbers(7), 3)), list(merge([1, 4, 9], [2, 3, 10])))
print(sum(take(100, forever(1))), "".join(take(3, "abcdef")), dict(take(1, {"k": 1}.items())))
print(list(zip(forever(0), "abc")), max(mapped(len, ["a", "bbb"])))
