# truth: reference 1.25
# What else may be awaited: generators and objects with __iter__.
import asyncio

class Row:
    def __init__(self, items):
        self.items = items

    def __iter__(self):
        for x in self.items:
            yield from asyncio.sleep_ms(0)
        return sum(self.items)

def old_style(n):
    for i in range(n):
        yield from asyncio.sleep_ms(0)
        print("old", i)
    return "old"

class Context:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    async def __aenter__(self):
        await asyncio.sleep_ms(0)
        print("enter", self.name)
        return self

    async def __aexit__(self, kind, value, tb):
        await asyncio.sleep_ms(0)
        print("exit", self.name, kind, value)
        return self.swallow

class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        await asyncio.sleep_ms(0)
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n

async def main():
    print(await Row([1, 2, 3]), await Row([]))
    print(await old_style(2))
    print(await asyncio.create_task(old_style(1)))
    async with Context("a") as a, Context("b", True):
        print(a.name)
        raise ValueError("swallowed")
    try:
        async with Context("c"):
            raise KeyError(1)
    except KeyError as e:
        print(repr(e))
    async for x in Countdown(3):
        print(x)
    async for x in Countdown(4):
        if x == 1:
            break
    else:
        print("never")
    async for x in Countdown(0):
        pass
    else:
        print("else")
    print([x for x in range(3)])

asyncio.run(main())
