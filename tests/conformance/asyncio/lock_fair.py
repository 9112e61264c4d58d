# truth: reference 1.25
# A Lock goes from one to the next in the order in which they asked.
import asyncio

async def worker(n, lock, log, turns):
    for t in range(turns):
        async with lock:
            log.append((n, t, "in"))
            await asyncio.sleep_ms(0)
            log.append((n, t, "out"))

async def greedy(lock, log):
    for _ in range(3):
        await lock.acquire()
        log.append("greedy")
        lock.release()

async def main():
    for count, turns in ((1, 2), (2, 2), (3, 3), (5, 1)):
        lock = asyncio.Lock()
        log = []
        await asyncio.gather(*[worker(n, lock, log, turns) for n in range(count)])
        print(count, turns, log)
        inside = [x[:2] for x in log if x[2] == "in"]
        print([x[:2] for x in log if x[2] == "out"] == inside, lock.locked())
    lock = asyncio.Lock()
    log = []
    await asyncio.gather(worker(0, lock, log, 2), greedy(lock, log), worker(1, lock, log, 2))
    print(log)

asyncio.run(main())
