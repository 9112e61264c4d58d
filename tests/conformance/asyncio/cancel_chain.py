# truth: reference 1.25
# cancel() of a task that waits for a task reaches the innermost one.
import asyncio

async def leaf(log):
    try:
        log.append("leaf")
        await asyncio.sleep_ms(1000)
    except asyncio.CancelledError:
        log.append("leaf cancelled")
        raise

async def node(name, child, log, swallow):
    try:
        log.append(name)
        await child
        log.append(name + " goes on")
    except asyncio.CancelledError:
        log.append(name + " cancelled")
        if not swallow:
            raise
    return name

async def main():
    for swallow in (None, "a", "b", "c"):
        log = []
        t = asyncio.create_task(leaf(log))
        all = [t]
        for name in "abc":
            t = asyncio.create_task(node(name, t, log, swallow == name))
            all.append(t)
        await asyncio.sleep_ms(1)
        print(t.cancel())
        try:
            print("result", await t)
        except asyncio.CancelledError:
            print("cancelled")
        print(swallow, log, [x.done() for x in all])

asyncio.run(main())
