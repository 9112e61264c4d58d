# truth: reference 1.25
# gather(): the first exception is raised, the other tasks go on.
import asyncio

log = []

async def work(n, turns, fails):
    try:
        for _ in range(turns):
            await asyncio.sleep_ms(0)
        if fails:
            raise ValueError(n)
        log.append(n)
        return n
    except asyncio.CancelledError:
        log.append("cancelled %d" % n)
        raise

async def main():
    for collect in (False, True):
        for fails in ((), (0,), (1,), (2,), (0, 1), (1, 2), (0, 2), (0, 1, 2)):
            log.clear()
            ts = [asyncio.create_task(work(n, 4 - n, n in fails)) for n in range(3)]
            try:
                print(await asyncio.gather(*ts, return_exceptions=collect))
            except ValueError as e:
                print("raised", e)
            before = [t.done() for t in ts]
            await asyncio.sleep_ms(2)
            print(collect, fails, before, log, [t.done() for t in ts])

# What nobody asked for goes to the handler of the loop.
asyncio.get_event_loop().set_exception_handler(
    lambda loop, context: log.append(("handler", repr(context["exception"]))))
asyncio.run(main())
