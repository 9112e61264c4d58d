# truth: reference 1.25
# current_task() inside and outside of a running loop.
import asyncio

def outside():
    try:
        asyncio.current_task()
    except RuntimeError as e:
        print(e)

async def child(parent):
    me = asyncio.current_task()
    print(me is parent, me is asyncio.core.cur_task)
    await asyncio.sleep_ms(0)
    print(me is asyncio.current_task())
    return me

async def main():
    me = asyncio.current_task()
    t = asyncio.create_task(child(me))
    print(await t is t)
    print(await child(me) is me)
    print(asyncio.current_task() is me)

outside()
asyncio.run(main())
outside()
asyncio.new_event_loop()
outside()
