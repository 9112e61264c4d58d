# truth: reference 1.25
# cancel() in each state of a task: what it returns, and what becomes of the task.
import asyncio

async def sleeper(name):
    try:
        print(name, "starts")
        await asyncio.sleep_ms(50)
        print(name, "ends")
        return name
    except asyncio.CancelledError as e:
        print(name, "cancelled", e.args)
        raise

async def main():
    t = asyncio.create_task(sleeper("unstarted"))
    print(t.cancel(), t.done())
    try:
        await t
    except asyncio.CancelledError:
        print("seen")
    print(t.done(), t.cancel())

    t = asyncio.create_task(sleeper("sleeping"))
    await asyncio.sleep_ms(0)
    print(t.cancel(), t.done())
    print(t.cancel(), t.done())
    try:
        print(await t)
    except asyncio.CancelledError:
        print("seen")
    print(t.done(), t.cancel())

    t = asyncio.create_task(sleeper("done"))
    print(await t, t.done(), t.cancel())
    print(await t)

    try:
        asyncio.current_task().cancel()
    except RuntimeError as e:
        print(e)

    t = asyncio.create_task(sleeper("forgotten"))
    await asyncio.sleep_ms(0)
    t.cancel()
    await asyncio.sleep_ms(0)
    print(t.done())

asyncio.run(main())
