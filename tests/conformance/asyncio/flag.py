# truth: reference 1.25
# ThreadSafeFlag: set before, while and after a task waits.
import asyncio

async def waiter(flag, log):
    log.append("waits")
    log.append(await flag.wait())

async def main():
    flag = asyncio.ThreadSafeFlag()
    print(flag.set(), flag.clear(), flag.set())
    print(await flag.wait(), flag.state)
    log = []
    t = asyncio.create_task(waiter(flag, log))
    await asyncio.sleep_ms(2)
    print(log, t.done())
    flag.set()
    print(t.done())
    await t
    print(log, t.done(), flag.state)
    # Cleared before the loop looked.
    t = asyncio.create_task(waiter(flag, log))
    await asyncio.sleep_ms(0)
    flag.set()
    flag.clear()
    await asyncio.sleep_ms(3)
    print(t.done())
    print(t.cancel())
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled")
    try:
        await asyncio.wait_for_ms(flag.wait(), 3)
    except asyncio.TimeoutError:
        print("late")
    flag.set()
    print(await asyncio.wait_for_ms(flag.wait(), 100))
    # From a task.
    async def scheduler():
        await asyncio.sleep_ms(2)
        flag.set()
    asyncio.create_task(scheduler())
    await flag.wait()
    print("end", flag.ioctl(3, 1), flag.ioctl(3, 5), flag.ioctl(4, 0))
    flag.set()
    print(flag.ioctl(3, 1), flag.ioctl(3, 5), flag.ioctl(1, 0))

asyncio.run(main())
