# truth: reference 1.25
# A loop without a main task ends when no task is left.
import asyncio

log = []

async def work(n, ms):
    await asyncio.sleep_ms(ms)
    log.append(n)

loop = asyncio.new_event_loop()
print(asyncio.run_until_complete())
for n in range(3):
    loop.create_task(work(n, 60 - 20 * n))
print(asyncio.run_until_complete(), log)

async def stuck():
    await asyncio.Event().wait()
    log.append("never")

log.clear()
print(asyncio.run(stuck()), log)
print(asyncio.run(work("after", 1)), log)

async def main():
    asyncio.create_task(work("left over", 0))
    return "main"

log.clear()
print(asyncio.run(main()), log)
print(asyncio.run(work("next", 1)), log)
