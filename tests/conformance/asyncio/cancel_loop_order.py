# truth: reference 1.25
# The order in which cancelled tasks get their exception.
import asyncio

log = []

async def task(n, ms):
    try:
        await asyncio.sleep_ms(ms)
        log.append(("end", n))
    except asyncio.CancelledError:
        log.append(n)

async def main():
    for order in ([0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1], [1, 1, 1, 0]):
        log.clear()
        ts = [asyncio.create_task(task(n, 1000 + n)) for n in range(4)]
        await asyncio.sleep_ms(0)
        for n in order:
            ts[n].cancel()
        log.append("main")
        await asyncio.sleep_ms(0)
        print(order, log, [t.done() for t in ts])
        for t in ts:
            t.cancel()
        await asyncio.sleep_ms(0)

asyncio.run(main())
