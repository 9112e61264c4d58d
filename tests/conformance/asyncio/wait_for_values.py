# truth: reference 1.25
# wait_for(): results and exceptions that come in time, or without a limit.
import asyncio

async def work(x, ms):
    await asyncio.sleep_ms(ms)
    if isinstance(x, BaseException):
        raise x
    return x

async def main():
    for wait, limits in ((asyncio.wait_for, (None, 1, 0.5)), (asyncio.wait_for_ms, (None, 1000))):
        for limit in limits:
            for x in (1, None, [], ValueError("v"), KeyError(1), asyncio.TimeoutError()):
                for ms in (0, 2):
                    try:
                        print(limit, ms, await wait(work(x, ms), limit))
                    except BaseException as e:
                        print(limit, ms, type(e).__name__, e.args, e is x)
    t = asyncio.create_task(work("task", 1))
    print(await asyncio.wait_for(t, 1), t.done(), await t)
    print(await asyncio.wait_for(t, 1))
    for bad in (None, 1, "x"):
        try:
            await asyncio.wait_for(bad, 1)
        except TypeError as e:
            print(e)

asyncio.run(main())
