# truth: reference 1.25
# run_forever(), stop() and what goes on afterwards.
import asyncio

log = []

async def ticker(n):
    while True:
        log.append(n)
        await asyncio.sleep_ms(0)

async def stopper(loop, turns):
    for _ in range(turns):
        await asyncio.sleep_ms(0)
    log.append("stop")
    print(loop.stop(), loop.stop())

loop = asyncio.new_event_loop()
print(loop is asyncio.get_event_loop(), loop is asyncio.core.Loop)
t = loop.create_task(ticker(1))
for turns in (0, 1, 3):
    log.clear()
    loop.create_task(stopper(loop, turns))
    print(loop.run_forever(), log)
print(t.done(), loop.stop(), loop.close())
log.clear()
print(loop.run_until_complete(asyncio.sleep_ms(0)) if 0 else loop.run_until_complete(stopper(loop, 2)), log)
# A new loop has forgotten the task.
log.clear()
loop = asyncio.new_event_loop()
print(loop.run_until_complete(stopper(loop, 2)), log)
for bad in (1, None, "x"):
    try:
        loop.run_until_complete(bad)
    except TypeError as e:
        print(e)
    try:
        loop.create_task(bad)
    except TypeError as e:
        print(e)
