# truth: reference 1.25
# Turns of tasks with different numbers of steps.
import asyncio

async def steps(name, count, out):
    for i in range(count):
        out.append("%s%d" % (name, i))
        await asyncio.sleep_ms(0)
    out.append(name + "!")
    return count

async def parent(name, out):
    out.append(name + "(")
    total = 0
    for n in range(3):
        total += await steps(name + str(n), n, out)
    out.append(name + ")")
    return total

async def main():
    out = []
    ts = [asyncio.create_task(steps("a", 3, out)), asyncio.create_task(parent("b", out)),
          asyncio.create_task(steps("c", 1, out))]
    out.append("main")
    results = []
    for t in reversed(ts):
        results.append(await t)
    print(out)
    print(results)

asyncio.run(main())
asyncio.run(main())
