# truth: reference 1.25
# The handler of exceptions that nobody awaits: its context, and when it is called.
import asyncio

seen = []

def handler(loop, context):
    seen.append(context)
    print("handler", loop is asyncio.get_event_loop(), sorted(context), context["message"],
          type(context["exception"]).__name__, context["exception"].args, type(context["future"]).__name__)

async def fail(e, turns=0):
    for _ in range(turns):
        await asyncio.sleep_ms(0)
    raise e

async def main():
    loop = asyncio.get_event_loop()
    print(loop.get_exception_handler())
    print(loop.set_exception_handler(handler))
    print(loop.get_exception_handler() is handler)
    for e in (ValueError(1), OSError(2), asyncio.TimeoutError(), asyncio.CancelledError(),
              StopAsyncIteration(), StopIteration(7)):
        t = asyncio.create_task(fail(e))
        await asyncio.sleep_ms(0)
        print("after one turn", t.done())
        await asyncio.sleep_ms(0)
        print("after two", t.done())
    # Asked for in time: no handler.
    t = asyncio.create_task(fail(ValueError("seen")))
    await asyncio.sleep_ms(0)
    try:
        await t
    except ValueError as e:
        print("awaited", e)
    await asyncio.sleep_ms(2)
    # Asked for too late: both.
    t = asyncio.create_task(fail(ValueError("late")))
    await asyncio.sleep_ms(2)
    try:
        await t
    except ValueError as e:
        print("awaited", e)
    print(len(seen), all(c is seen[0] for c in seen))
    print(seen[0]["future"] is t, seen[0]["exception"])
    loop.call_exception_handler({"message": "mine", "exception": KeyError(1), "future": t})
    # Raised by a task whose waiter was cancelled.
    async def waiter(t):
        await t
    inner = asyncio.create_task(fail(ValueError("alone"), 3))
    w = asyncio.create_task(waiter(inner))
    await asyncio.sleep_ms(0)
    await asyncio.sleep_ms(2)
    print(inner.done(), w.done())
    loop.set_exception_handler(None)
    print(loop.get_exception_handler())

asyncio.run(main())
