# truth: reference 1.25
# Tasks that are due at the same time run in the order in which they were made.
import asyncio

log = []

async def worker(n, rounds):
    for r in range(rounds):
        log.append((r, n))
        await asyncio.sleep_ms(0)

for count in (1, 2, 3, 5, 8, 13, 40):
    async def main():
        tasks = [asyncio.create_task(worker(n, 4)) for n in range(count)]
        for t in tasks:
            await t
    log.clear()
    asyncio.run(main())
    print(count, log == [(r, n) for r in range(4) for n in range(count)])
print(log[:50])
