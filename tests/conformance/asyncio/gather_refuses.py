# truth: reference 1.25
# gather() takes no task that somebody waits for already.
import asyncio

async def work():
    await asyncio.sleep_ms(3)
    return 1

async def waiter(t):
    return await t

async def main():
    t = asyncio.create_task(work())
    w = asyncio.create_task(waiter(t))
    await asyncio.sleep_ms(0)
    try:
        await asyncio.gather(t)
    except RuntimeError as e:
        print(e)
    print(await w)
    # One that is gathered can't be awaited by another.
    t = asyncio.create_task(work())
    g = asyncio.create_task(asyncio.gather(t))
    await asyncio.sleep_ms(0)
    try:
        await t
    except RuntimeError as e:
        print(e)
    print(await g)

asyncio.run(main())
