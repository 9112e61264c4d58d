# truth: reference 1.25
# What run() gives: the coroutine's value, or its exception.
import asyncio

async def give(x):
    return x

async def after(x, ms):
    await asyncio.sleep_ms(ms)
    return x

async def fail(er):
    raise er

for x in (None, 0, 1, "text", [1, 2], (), {1: 2}, 1.5, b"b", True):
    print(asyncio.run(give(x)), asyncio.run(after(x, 1)))
for er in (ValueError(1), KeyError("k"), OSError(5), StopAsyncIteration(), RuntimeError("a", "b"),
           asyncio.CancelledError(), asyncio.TimeoutError(), ZeroDivisionError):
    try:
        print(asyncio.run(fail(er)))
    except BaseException as e:
        print(type(e).__name__, e.args)
for bad in (None, 5, "x", [], give, asyncio, object()):
    try:
        asyncio.run(bad)
    except BaseException as e:
        print(repr(e))
print(asyncio.run_until_complete())
