# truth: reference 1.25
# Sleepers wake in the order of their times.
import asyncio

async def sleeper(name, ms, log):
    await asyncio.sleep_ms(3 * ms)
    log.append(name)

async def main(times):
    log = []
    tasks = [asyncio.create_task(sleeper(t, t, log)) for t in times]
    for t in tasks:
        await t
    return log

for times in ((30, 20, 10, 0), (0, 10, 20), (10, 30, 0, 20), (20, -5, 10), (0, 0, 0), (-1, -100)):
    print(times, asyncio.run(main(times)))

async def seconds():
    log = []
    for s in (0.03, 0.02, 0, 0.01, -1):
        asyncio.create_task(sleeper(s, int(s * 1000), log))
    await asyncio.sleep(0.2)
    return log

print(asyncio.run(seconds()))
for bad in ("1", None, [], b"1"):
    for f in (asyncio.sleep, asyncio.sleep_ms):
        try:
            f(bad)
        except Exception as e:
            print(type(e).__name__)
