# truth: reference 1.25
# Cancelling tasks that wait for a Lock, also when it is just being given to them.
import asyncio

async def worker(n, lock, log):
    try:
        async with lock:
            log.append(n)
            await asyncio.sleep_ms(0)
    except asyncio.CancelledError:
        log.append("cancelled %d" % n)
        raise

async def main():
    for gone in ([], [0], [1], [2], [0, 1], [1, 2], [0, 1, 2]):
        for released in (False, True):
            lock = asyncio.Lock()
            log = []
            await lock.acquire()
            ts = [asyncio.create_task(worker(n, lock, log)) for n in range(3)]
            await asyncio.sleep_ms(0)
            if released:
                lock.release()
            for n in gone:
                print(ts[n].cancel(), end=" ")
            if not released:
                lock.release()
            for _ in range(8):
                await asyncio.sleep_ms(0)
            print(gone, released, log, lock.locked(), [t.done() for t in ts])

asyncio.run(main())
