# truth: reference 1.25
# Cancelling a task in wait_for() cancels what it waits for.
import asyncio

log = []

async def work(swallow):
    try:
        await asyncio.sleep_ms(1000)
    except asyncio.CancelledError:
        log.append("work cancelled")
        if not swallow:
            raise

async def waiter(aw):
    try:
        return await asyncio.wait_for(aw, 5)
    except BaseException as e:
        log.append("waiter " + type(e).__name__)
        raise
    finally:
        log.append("finally")

async def main():
    for swallow in (False, True):
        log.clear()
        t = asyncio.create_task(waiter(work(swallow)))
        await asyncio.sleep_ms(2)
        print(t.cancel())
        try:
            print(await t)
        except asyncio.CancelledError as e:
            print("cancelled", e.args)
        await asyncio.sleep_ms(2)
        print(swallow, log)
    # What is waited for is cancelled by another.
    log.clear()
    inner = asyncio.create_task(work(False))
    t = asyncio.create_task(waiter(inner))
    await asyncio.sleep_ms(2)
    inner.cancel()
    try:
        print(await t)
    except asyncio.CancelledError as e:
        print("cancelled", e.args)
    print(log)

asyncio.run(main())
