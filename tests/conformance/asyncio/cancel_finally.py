# truth: reference 1.25
# finally blocks that wait, raise or return while a task is cancelled.
import asyncio

async def waits(log):
    try:
        await asyncio.sleep_ms(1000)
    finally:
        log.append("finally")
        await asyncio.sleep_ms(1)
        log.append("finally after")

async def raises(log):
    try:
        await asyncio.sleep_ms(1000)
    finally:
        log.append("raise")
        raise ValueError("in finally")

async def returns(log):
    try:
        await asyncio.sleep_ms(1000)
    finally:
        log.append("return")
        return 5

async def nested(log):
    try:
        try:
            await asyncio.sleep_ms(1000)
        finally:
            log.append("inner")
            await asyncio.sleep_ms(0)
    except asyncio.CancelledError:
        log.append("outer")
        raise KeyError("changed")
    finally:
        log.append("last")

async def main():
    for f in (waits, raises, returns, nested):
        log = []
        t = asyncio.create_task(f(log))
        await asyncio.sleep_ms(0)
        t.cancel()
        try:
            print(await t)
        except BaseException as e:
            print(type(e).__name__, e.args)
        print(f.__name__, log)

    # Cancelled again while its finally waits.
    log = []
    t = asyncio.create_task(waits(log))
    await asyncio.sleep_ms(0)
    t.cancel()
    await asyncio.sleep_ms(0)
    print(log, t.cancel())
    try:
        await t
    except asyncio.CancelledError:
        print(log)

asyncio.run(main())
