# truth: reference 1.25
# Lock: states, errors, async with.
import asyncio

async def main():
    lock = asyncio.Lock()
    print(lock.locked())
    for _ in range(2):
        try:
            lock.release()
        except RuntimeError as e:
            print(e)
    print(await lock.acquire(), lock.locked())
    print(lock.release(), lock.locked())
    async with lock as got:
        print(got, lock.locked())
    print(lock.locked())
    for e in (ValueError(1), asyncio.CancelledError(), KeyError("k")):
        try:
            async with lock:
                print(lock.locked())
                raise e
        except BaseException as got:
            print(got is e, lock.locked())
    async def early():
        async with lock:
            return "returned"
    print(await early(), lock.locked())
    for x in range(3):
        async with lock:
            if x == 1:
                continue
            print(x)
    try:
        with lock:
            pass
    except Exception as e:
        print(type(e).__name__)

asyncio.run(main())
