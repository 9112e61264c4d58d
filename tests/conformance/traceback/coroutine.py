# truth: reference 1.25
# Uncaught in a coroutine that others await.
async def inner():
    raise KeyError('inner')


async def middle():
    try:
        return await inner()
    finally:
        print('finally')


async def outer():
    return [await middle()]


outer().send(None)
