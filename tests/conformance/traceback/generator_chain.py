# truth: reference 1.25
# Uncaught at the end of a chain of generators.
def numbers(n):
    for i in range(n):
        yield 10 // (2 - i)


def doubled(it):
    for x in it:
        yield x * 2


def passed(it):
    yield from doubled(it)


print(sum(x for x in passed(numbers(2))))
print(sum(x for x in passed(numbers(3))))
