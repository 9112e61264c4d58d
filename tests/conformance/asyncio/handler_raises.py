# truth: reference 1.25
# A handler that raises ends the loop, and the next run goes on.
import asyncio

def handler(loop, context):
    raise KeyError("from handler", context["exception"])

async def fail():
    raise ValueError("first")

async def main():
    asyncio.create_task(fail())
    await asyncio.sleep_ms(500)
    print("not reached")

async def good():
    await asyncio.sleep_ms(0)
    return "good"

loop = asyncio.get_event_loop()
loop.set_exception_handler(handler)
try:
    asyncio.run(main())
except KeyError as e:
    print(e.args)
loop = asyncio.new_event_loop()
loop.set_exception_handler(None)
print(asyncio.run(good()))

# What is no Exception ends the loop too, at once.
class Exit(BaseException):
    pass

async def leave(e):
    raise e

async def outer(e):
    asyncio.create_task(leave(e))
    await asyncio.sleep_ms(500)
    print("not reached")

for e in (Exit(1), SystemExit(3), KeyboardInterrupt()):
    asyncio.new_event_loop()
    try:
        asyncio.run(outer(e))
    except BaseException as got:
        print(type(got).__name__, got.args)
print(asyncio.run(good()))
