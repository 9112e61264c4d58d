# truth: reference 1.25
# async with: __aexit__ is awaited on every way out, and may swallow.
from drive import Wait, drive


class Manager:
    def __init__(self, name, swallows=False):
        self.name, self.swallows = name, swallows

    async def __aenter__(self):
        await Wait("enter " + self.name)
        return self.name.upper()

    async def __aexit__(self, kind, value, trace):
        print("  exit", self.name, kind, repr(value), trace)
        await Wait("exit " + self.name)
        return self.swallows


async def falls(swallows):
    async with Manager("m", swallows) as m:
        print("  body", m)
    return "fell"


async def returns(swallows):
    async with Manager("m", swallows):
        return "returned"


async def raises(swallows):
    async with Manager("m", swallows):
        raise ValueError("v")
    return "after"


async def breaks(swallows):
    for i in range(3):
        async with Manager("m" + str(i), swallows):
            if i == 1:
                break
            print("  turn", i)
    return i


async def continues(swallows):
    n = 0
    while n < 2:
        n += 1
        async with Manager("m" + str(n), swallows):
            continue
        print("  never")
    return n


async def two(swallows):
    async with Manager("a"), Manager("b", swallows) as b:
        print("  body", b)
        raise KeyError("k")
    return "after"


async def nested(swallows):
    async with Manager("outer", swallows):
        try:
            async with Manager("inner"):
                raise ValueError("v")
        finally:
            print("  finally")
    return "after"


async def in_finally(swallows):
    try:
        return "value"
    finally:
        async with Manager("f", swallows):
            print("  cleanup")


async def in_except(swallows):
    try:
        1 // 0
    except ZeroDivisionError as e:
        async with Manager("x", swallows):
            print("  handling", repr(e))
            raise


for work in (falls, returns, raises, breaks, continues, two, nested, in_finally, in_except):
    for swallows in (False, True):
        print(work.__name__, swallows)
        drive(work(swallows))
