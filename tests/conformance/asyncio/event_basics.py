# truth: reference 1.25
# Event: set, clear, is_set, wait.
import asyncio

async def waiter(n, ev, log):
    log.append("%d waits" % n)
    log.append((n, await ev.wait()))

async def main():
    ev = asyncio.Event()
    print(ev.is_set(), ev.clear(), ev.set(), ev.is_set(), await ev.wait(), ev.is_set())
    ev.clear()
    print(ev.is_set())
    for count in (0, 1, 3):
        log = []
        ev.clear()
        ts = [asyncio.create_task(waiter(n, ev, log)) for n in range(count)]
        await asyncio.sleep_ms(0)
        log.append("set")
        ev.set()
        log.append("was set")
        await asyncio.sleep_ms(0)
        print(log, [t.done() for t in ts])
    # Set and cleared at once: those who waited go on all the same.
    log = []
    ev.clear()
    ts = [asyncio.create_task(waiter(n, ev, log)) for n in range(2)]
    await asyncio.sleep_ms(0)
    ev.set()
    ev.clear()
    await asyncio.sleep_ms(0)
    print(log, ev.is_set(), [t.done() for t in ts])
    late = asyncio.create_task(waiter(9, ev, log))
    await asyncio.sleep_ms(1)
    print(late.done())
    ev.set()
    await late
    print(log[-1])

asyncio.run(main())
