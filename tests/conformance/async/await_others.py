# truth: reference 1.25
# What can be awaited: coroutines, generators, iterables; and what cannot.
from drive import Wait, drive


def generator():
    got = yield "from generator"
    return got


class Iterable:
    def __iter__(self):
        return iter(["p", "q"])


class Own:
    def __await__(self):
        yield "from __await__"
        return "own"


class Number:
    pass


async def wait(what):
    return await what


for make in (generator, Iterable, Own, Number, lambda: [1, 2], lambda: 5, lambda: None, lambda: range(2), lambda: "ab",
             lambda: wait(Wait("inner")), lambda: (x for x in "z"), lambda: Wait(None)):
    what = make()
    print(type(what).__name__)
    drive(wait(what), ["answer"])


async def twice():
    inner = wait(Wait("once"))
    print(await inner)
    print(await inner)


drive(twice(), ["a", "b"])
