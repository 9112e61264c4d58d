# truth: reference 1.25
# Sleeps that are begun and never awaited, or awaited late.
import asyncio

async def main():
    asyncio.sleep_ms(50)
    print(await asyncio.sleep_ms(0))
    s = asyncio.sleep_ms(1)
    print(asyncio.sleep_ms(2) is s)
    print(await s)
    for x in (0, 1, -1, 0.001, 0.0):
        print(await asyncio.sleep(x))
    print(next(iter(asyncio.sleep_ms(0)), "stopped"))

asyncio.run(main())
