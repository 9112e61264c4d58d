# truth: reference 1.25
# async def makes coroutines: nothing runs until someone drives it; await gives the inner result.
from drive import Wait, drive


async def plain(a, b=2, *c, d=4, **e):
    print("runs", a, b, c, d, e)
    return a


async def waits(n):
    for i in range(n):
        print("got", await Wait(i))
    return "waited " + str(n)


async def nested(n):
    return [await waits(n), await plain(n), (await waits(1)).upper()]


async def nothing():
    pass


made = plain(1)
print("made")
drive(made)
drive(plain(1, 3, 5, d=6, f=7))
drive(waits(2), ["a", "b"])
drive(nested(1), ["x", "y"])
drive(nothing())
drive(made)
for arguments in ((), (1, 2)):
    try:
        print(waits(*arguments))
    except TypeError as e:
        print(e)
print(type(nothing()), nothing().send is not None)


async def expressions():
    x = await plain(1) + await plain(2) * await plain(3)
    y = (await plain(4), await plain(5))
    z = [await plain(6)][0] if await plain(7) else 0
    print(f"{x}", y, z, not await plain(0), -await plain(8), await plain(9) or 1)
    print(await plain(await plain(10)), (await plain([1, 2]))[1], await plain(1) < await plain(2) < 3)
    return await plain("end")


drive(expressions())


class Service:
    async def get(self, key):
        return (self, key)[1] + await Wait(key)

    @staticmethod
    async def static():
        return "static"

    @classmethod
    async def cls(cls):
        return cls.__name__


drive(Service().get("k"), ["-answer"])
drive(Service.static())
drive(Service.cls())
