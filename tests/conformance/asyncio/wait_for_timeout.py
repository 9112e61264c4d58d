# truth: reference 1.25
# wait_for(): what is too late is cancelled.
import asyncio

log = []

async def work(ms, swallow=False):
    try:
        await asyncio.sleep_ms(ms)
        log.append("end")
        return "value"
    except asyncio.CancelledError:
        log.append("cancelled")
        if not swallow:
            raise
        return "swallowed"
    finally:
        log.append("finally")

async def main():
    for limit in (0, 0.002, -1):
        for swallow in (False, True):
            log.clear()
            try:
                print(await asyncio.wait_for(work(1000, swallow), limit))
            except asyncio.TimeoutError as e:
                print("TimeoutError", e.args)
            print(limit, swallow, log)
    for limit in (0, 2, -1):
        log.clear()
        t = asyncio.create_task(work(1000))
        try:
            print(await asyncio.wait_for_ms(t, limit))
        except asyncio.TimeoutError as e:
            print("TimeoutError", e.args)
        print(limit, log, t.done())
        try:
            await t
        except asyncio.CancelledError:
            print("t was cancelled")
    print(issubclass(asyncio.TimeoutError, Exception), issubclass(asyncio.CancelledError, Exception))

asyncio.run(main())
