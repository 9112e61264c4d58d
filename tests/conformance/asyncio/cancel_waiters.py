# truth: reference 1.25
# Cancelling one of several tasks that wait for the same task.
import asyncio

async def work(log):
    try:
        await asyncio.sleep_ms(10)
        return 42
    except asyncio.CancelledError:
        log.append("work cancelled")
        raise

async def waiter(name, t, log):
    try:
        log.append((name, await t))
    except asyncio.CancelledError:
        log.append((name, "cancelled"))

async def main():
    for gone in (None, 0, 1, 2):
        log = []
        t = asyncio.create_task(work(log))
        ws = [asyncio.create_task(waiter(n, t, log)) for n in range(3)]
        await asyncio.sleep_ms(0)
        if gone is not None:
            ws[gone].cancel()
        for w in ws:
            await w
        print(gone, log)

asyncio.run(main())
