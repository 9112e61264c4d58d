# truth: reference 1.25
# async for: __anext__ is awaited for each turn; else runs unless the loop is broken out of.
from drive import Wait, drive


class Steps:
    def __init__(self, end):
        self.now, self.end = 0, end

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.now == self.end:
            raise StopAsyncIteration
        self.now += 1
        return await Wait(self.now)


async def all_steps(n):
    async for i in Steps(n):
        print("  got", i)
    else:
        print("  else")
    return "end"


async def breaks(n):
    async for i in Steps(n):
        if i == "b":
            break
        print("  got", i)
    else:
        print("  else")
    return "end"


async def continues(n):
    seen = []
    async for i in Steps(n):
        if i == "b":
            continue
        seen.append(i)
    return seen


async def returns(n):
    async for i in Steps(n):
        if i == "b":
            return "found"
    return "not found"


async def raises(n):
    async for i in Steps(n):
        if i == "b":
            raise ValueError(i)
    return "end"


async def try_inside(n):
    async for i in Steps(n):
        try:
            if i == "a":
                continue
            if i == "c":
                break
            raise KeyError(i)
        except KeyError as e:
            print("  caught", repr(e))
        finally:
            print("  finally", i)
    return "end"


async def try_outside(n):
    try:
        async for i in Steps(n):
            if i == "b":
                raise KeyError(i)
    except KeyError as e:
        return repr(e)
    finally:
        print("  finally")


async def nested(n):
    pairs = []
    async for i in Steps(n):
        async for j in Steps(2):
            if j == "b":
                break
            pairs.append((i, j))
        else:
            pairs.append(i)
    return pairs


async def unpacks(n):
    async for a, *b in Steps(n):
        print("  got", a, b)
    async for [c] in Steps(0):
        pass
    return "end"


for work in (all_steps, breaks, continues, returns, raises, try_inside, try_outside, nested, unpacks):
    for n in (0, 3):
        print(work.__name__, n)
        drive(work(n), "abcdefghijkl")
