# truth: reference 1.25
# Where async and await may stand, and where not.
SOURCES = (
    "await x",
    "def f(): await x",
    "lambda: await x",
    "def f():\n    async for i in x: pass",
    "def f():\n    async with x: pass",
    "async for i in x: pass",
    "async with x: pass",
    "async x = 1",
    "async",
    "async def f(): yield 1",
    "async def f(): yield from x",
    "async def f(): return 1",
    "async def f(): await",
    "async def f(): await await x",
    "async def f(): await x ** 2",
    "async def f(): -await x",
    "async def f(): await -x",
    "async def f(): await x.y[0](1)",
    "async def f(): (await x).y",
    "async def f(): await x if await y else await z",
    "async def f(): await x = 1",
    "async def f(): del await x",
    "async def f(): [await i for i in x]",
    "async def f(): [i async for i in x]",
    "async def f(): {i: 1 async for i in x}",
    "async def f():\n    async for a, b in x: pass\n    else: pass",
    "async def f():\n    async with a as b, c as d: pass",
    "async def f():\n    async with (a): pass",
    "async def f():\n    async with a as (b, c): pass",
    "async def f():\n    async while x: pass",
    "async def f():\n    async if x: pass",
    "async def f():\n    async def g(): await x\n    def h(): pass",
    "async def f():\n    def g(): await x",
    "async def f():\n    lambda: await x",
    "async class A: pass",
    "@d\nasync def f(): pass",
    "class A:\n    async def f(self): await self",
    "class A:\n    await x",
    "async def f(x=await y): pass",
    "async def f():\n    class A: await x",
    "async lambda: 1",
    "async def f(): assert await x, await y",
    "async def f(): raise await x from await y",
    "async def f(): return await x, await y",
    "async def f(): print(*await x, **await y)",
    "async def f(): f'{await x}'",
)
for source in SOURCES:
    try:
        exec(source, {"d": lambda f: f})
        result = "fine"
    except SyntaxError as e:
        result = repr(e)
    except NameError as e:
        result = repr(e)
    print(repr(source), "->", result)
