# truth: reference 1.25
# Exceptions of tasks, of each kind, as those who wait see them.
import asyncio

class Mine(Exception):
    pass

class Base(BaseException):
    pass

async def fail(e, late):
    if late:
        await asyncio.sleep_ms(1)
    raise e

async def main():
    for e in (ValueError("a", 1), Mine(), Mine(2), OSError(5), KeyError("k"), asyncio.TimeoutError(),
              asyncio.CancelledError(), StopAsyncIteration(3), StopIteration(4), MemoryError()):
        for late in (0, 1):
            t = asyncio.create_task(fail(e, late))
            try:
                print("value", await t)
            except BaseException as got:
                print(late, type(got).__name__, got.args, got is e, t.done())
    # Through layers of coroutines.
    async def layer(n):
        try:
            if n == 0:
                await fail(Mine("deep"), 1)
            await layer(n - 1)
        finally:
            print("layer", n)
    try:
        await asyncio.create_task(layer(3))
    except Mine as e:
        print(e)

asyncio.run(main())
