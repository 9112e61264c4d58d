# truth: reference 1.25
# Cancelling tasks that wait for an Event.
import asyncio

async def waiter(n, ev, log):
    try:
        await ev.wait()
        log.append(n)
    except asyncio.CancelledError:
        log.append("cancelled %d" % n)
        raise

async def main():
    for gone in ([], [0], [1], [3], [0, 3], [1, 2], [0, 1, 2, 3]):
        ev = asyncio.Event()
        log = []
        ts = [asyncio.create_task(waiter(n, ev, log)) for n in range(4)]
        await asyncio.sleep_ms(0)
        for n in gone:
            ts[n].cancel()
        ev.set()
        await asyncio.sleep_ms(1)
        print(gone, log, [t.done() for t in ts])
    # Set first, then cancelled, in the same turn.
    ev = asyncio.Event()
    log = []
    t = asyncio.create_task(waiter(0, ev, log))
    await asyncio.sleep_ms(0)
    ev.set()
    print(t.cancel())
    await asyncio.sleep_ms(0)
    print(log, t.done())

asyncio.run(main())
