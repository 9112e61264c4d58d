# truth: reference 1.25
# A task may catch its CancelledError and go on, and be cancelled again.
import asyncio

async def stubborn(times):
    count = 0
    while True:
        try:
            await asyncio.sleep_ms(1000)
            return "slept"
        except asyncio.CancelledError:
            count += 1
            print("no", count)
            if count == times:
                return count

async def main():
    for times in (1, 2, 5):
        t = asyncio.create_task(stubborn(times))
        rounds = 0
        while not t.done():
            await asyncio.sleep_ms(0)
            print("cancel", t.cancel())
            await asyncio.sleep_ms(0)
            rounds += 1
        print(rounds, await t)

asyncio.run(main())
