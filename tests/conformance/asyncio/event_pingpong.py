# truth: reference 1.25
# Two tasks that hand a turn to each other by events.
import asyncio

async def player(name, mine, other, rounds, log):
    for n in range(rounds):
        await mine.wait()
        mine.clear()
        log.append(name + str(n))
        other.set()

async def main():
    log = []
    a, b = asyncio.Event(), asyncio.Event()
    ts = [asyncio.create_task(player("ping", a, b, 4, log)),
          asyncio.create_task(player("pong", b, a, 4, log))]
    a.set()
    await asyncio.gather(*ts)
    print(log, a.is_set(), b.is_set())

asyncio.run(main())
