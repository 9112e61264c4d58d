# truth: reference 1.25
# Awaiting a task: before, while and after it runs, by several, again and again.
import asyncio

async def work(x):
    await asyncio.sleep_ms(2)
    if isinstance(x, Exception):
        raise x
    return x

async def waiter(n, t, log):
    try:
        log.append((n, await t))
    except Exception as e:
        log.append((n, repr(e)))

async def main():
    for x in (1, None, ValueError("v")):
        log = []
        t = asyncio.create_task(work(x))
        ws = [asyncio.create_task(waiter(n, t, log)) for n in range(4)]
        for w in ws:
            await w
        print(log, t.done())
        for _ in range(3):
            await waiter("late", t, log)
        print(log[4:])
    # A task that waits for itself would wait for ever.
    t = asyncio.create_task(work([1, 2]))
    first = await t
    print(first is await t)

asyncio.run(main())
