# truth: reference 1.25
# await inside comprehensions, lambdas, defaults and nested functions of a coroutine.
from drive import Wait, drive


async def double(x):
    await Wait(x)
    return x * 2


async def outside():
    pairs = [(i, v) for i, v in enumerate([await double(1), await double(2)])]
    found = {k: v for k, v in ((await double("a"), await double("b")),)}
    return pairs, found


async def in_arguments():
    print("  called", max(await double(3), await double(4)), "{}{}".format(await double("c"), await double(5)))
    return sorted([await double(2), await double(1)])


async def makes_functions():
    n = await double(10)

    def plain(x=n):
        return x + n

    async def inner(x=n):
        return plain(x) + await double(n)

    step = lambda x: x + n
    return plain(), await inner(), step(1), await inner(1)


async def in_conditions():
    n = 0
    while await double(n) < 4:
        n += 1
    if await double(n) == 4 and not await double(0):
        print("  yes")
    return n if await double(1) else None


async def in_targets():
    d = {}
    d[await double("key")] = await double("value")
    l = [0, 0]
    l[await double(0) : await double(1)] = [await double(7)]
    l[0] += await double(1)
    del d[await double("key")]
    a, b = await double(1), await double(2)
    return d, l, a, b


for work in (outside, in_arguments, makes_functions, in_conditions, in_targets):
    print(work.__name__)
    drive(work())
