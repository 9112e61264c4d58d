# truth: reference 1.25
# A generator's frame stands in the traceback where it was resumed.
def numbers():
    yield 1
    yield 2
    raise ValueError("ran out")


def total(g):
    result = 0
    for n in g:
        result += n
    return result


def delegating():
    yield from numbers()


total(delegating())
