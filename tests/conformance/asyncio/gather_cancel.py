# truth: reference 1.25
# Cancelling a task in gather(), and tasks that are gathered.
import asyncio

log = []

async def work(n, ms=1000):
    try:
        await asyncio.sleep_ms(ms)
        log.append(n)
        return n
    except asyncio.CancelledError:
        log.append("cancelled %d" % n)
        raise

async def gatherer(collect, *ts):
    try:
        return await asyncio.gather(*ts, return_exceptions=collect)
    except BaseException as e:
        log.append("gather " + type(e).__name__)
        raise

async def main():
    for collect in (False, True):
        # The gather itself.
        log.clear()
        ts = [asyncio.create_task(work(n)) for n in range(3)]
        g = asyncio.create_task(gatherer(collect, *ts))
        await asyncio.sleep_ms(1)
        print(g.cancel())
        try:
            print(await g)
        except asyncio.CancelledError:
            print("cancelled")
        await asyncio.sleep_ms(1)
        print(collect, log, [t.done() for t in ts])
        # One of its tasks.
        log.clear()
        ts = [asyncio.create_task(work(n, 40)) for n in range(3)]
        g = asyncio.create_task(gatherer(collect, *ts))
        await asyncio.sleep_ms(0)
        await asyncio.sleep_ms(0)
        print(ts[1].cancel())
        try:
            print([type(x).__name__ for x in await g])
        except asyncio.CancelledError as e:
            print("cancelled", e.args)
        await asyncio.sleep_ms(80)
        print(collect, log, [t.done() for t in ts])

asyncio.run(main())
