# truth: reference 1.25
# wait_for() on events and locks, which others may use afterwards.
import asyncio

async def main():
    ev = asyncio.Event()
    lock = asyncio.Lock()
    await lock.acquire()
    for what in (ev.wait, lock.acquire):
        try:
            await asyncio.wait_for_ms(what(), 2)
        except asyncio.TimeoutError:
            print("late")
    print(lock.locked(), ev.is_set())
    lock.release()
    print(lock.locked())
    print(await asyncio.wait_for_ms(lock.acquire(), 100), lock.locked())

    async def setter():
        await asyncio.sleep_ms(1)
        ev.set()
        lock.release()

    t = asyncio.create_task(setter())
    print(await asyncio.wait_for_ms(ev.wait(), 500))
    print(await asyncio.wait_for_ms(lock.acquire(), 500), lock.locked())
    await t
    print(await asyncio.wait_for(asyncio.gather(ev.wait(), ev.wait()), 1))

asyncio.run(main())
