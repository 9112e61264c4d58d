# truth: reference 1.25
# wait_for() in wait_for(): the shorter limit counts.
import asyncio

log = []

async def work(ms):
    try:
        await asyncio.sleep_ms(ms)
        return "value"
    except asyncio.CancelledError:
        log.append("work cancelled")
        raise

async def inner(ms, limit):
    try:
        return await asyncio.wait_for_ms(work(ms), limit)
    except BaseException as e:
        log.append("inner " + type(e).__name__)
        raise

async def main():
    for ms, near, far in ((5, 400, 400), (400, 5, 300), (400, 300, 5), (400, 5, 5000), (0, 0, 400)):
        log.clear()
        try:
            print(await asyncio.wait_for_ms(inner(ms, near), far))
        except asyncio.TimeoutError as e:
            print("TimeoutError", e.args)
        print(ms, near, far, log)

    async def deep(n):
        if n == 0:
            return await work(5)
        return await asyncio.wait_for(deep(n - 1), 10 - n)

    print(await deep(5))

asyncio.run(main())
