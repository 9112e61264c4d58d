# truth: reference 1.25
# create_task(): what it takes.
import asyncio

async def c():
    return 1

def g():
    yield
    return 2

class HasSend:
    def __init__(self):
        self.calls = []

    def send(self, x):
        self.calls.append(x)
        raise StopIteration(9)

async def main():
    for bad in (None, 1, "s", [], c, g, object(), 1.5):
        try:
            print(asyncio.create_task(bad))
        except BaseException as e:
            print(type(e).__name__, e.args)
    print(await asyncio.create_task(c()))
    h = HasSend()
    print(await asyncio.create_task(h), h.calls)
    loop = asyncio.get_event_loop()
    print(await loop.create_task(c()))
    t = asyncio.create_task(c())
    print(t.done(), t.coro is not None, type(t) is asyncio.Task)
    await t
    print(t.done())

asyncio.run(main())
