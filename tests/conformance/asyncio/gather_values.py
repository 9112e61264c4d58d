# truth: reference 1.25
# gather(): values in the order of its arguments.
import asyncio

async def give(x, turns=0):
    for _ in range(turns):
        await asyncio.sleep_ms(0)
    return x

async def main():
    print(await asyncio.gather())
    print(await asyncio.gather(return_exceptions=True))
    print(await asyncio.gather(give(1)))
    print(await asyncio.gather(give(1, 3), give(2), give(3, 1)))
    print(await asyncio.gather(*[give(n, 5 - n) for n in range(6)]))
    t = asyncio.create_task(give("task", 2))
    print(await asyncio.gather(t, give("coroutine"), asyncio.create_task(give("another", 1))))
    print(t.done(), await t)
    # Tasks that have ended before.
    done = asyncio.create_task(give("done"))
    await done
    print(await asyncio.gather(done))
    print(await asyncio.gather(done, give("new", 2), done))
    # One in the other.
    print(await asyncio.gather(asyncio.gather(give(1), give(2, 2)), give(3), asyncio.gather()))
    for bad in (1, None, "x", give):
        try:
            await asyncio.gather(bad)
        except TypeError as e:
            print(e)
    try:
        await asyncio.gather(give(1), other=2)
    except TypeError as e:
        print("TypeError")

asyncio.run(main())
