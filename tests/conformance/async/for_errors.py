# truth: reference 1.25
# async for over what is not made for it, and iterators that fail.
from drive import Wait, drive


class NoIter:
    async def __anext__(self):
        return 1


class NoNext:
    def __aiter__(self):
        return self


class NextFails(NoNext):
    async def __anext__(self):
        raise ValueError("next")


class IterFails:
    def __aiter__(self):
        raise KeyError("iter")


class PlainStop(NoNext):
    """A StopIteration does not end an async for."""

    async def __anext__(self):
        raise StopIteration("plain")


class StopWithValue(NoNext):
    async def __anext__(self):
        raise StopAsyncIteration("value")


class PlainNext(NoNext):
    """Its __anext__ gives what is no coroutine."""

    def __init__(self):
        self.n = 0

    def __anext__(self):
        self.n += 1
        if self.n == 3:
            raise StopAsyncIteration
        return iter(["p", "q"])


class OtherIterator:
    def __aiter__(self):
        return StopWithValue()


async def loop(over):
    async for i in over:
        print("  got", i)
    else:
        print("  else")
    return "end"


for make in (NoIter, NoNext, NextFails, IterFails, PlainStop, StopWithValue, PlainNext, OtherIterator,
             lambda: [1, 2], lambda: 5, lambda: None):
    over = make()
    print(type(over).__name__)
    drive(loop(over))


async def body_stops():
    async for i in PlainNext():
        raise StopAsyncIteration("from body")


drive(body_stops())
try:
    raise StopAsyncIteration(1, 2)
except Exception as e:
    print(repr(e), e.args, isinstance(e, StopIteration))
