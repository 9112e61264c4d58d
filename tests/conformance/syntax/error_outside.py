# truth: reference 1.25
# return, yield, await, break, continue and super() outside of what they need.
import sys

sources = [
    "return",
    "return 1",
    "if a: return",
    "class A: return",
    "class A:\n    x = 1\n    return x",
    "def f():\n    class A:\n        return",
    "for a in b: return",
    "try: return\nfinally: pass",
    "yield",
    "yield 1",
    "a = yield",
    "a = (yield)",
    "class A: yield",
    "class A:\n    a = (yield 1)",
    "yield from a",
    "[(yield) for a in b]",
    "((yield a) for a in b)",
    "lambda: yield",
    "await a",
    "a = await b",
    "class A: await a",
    "[await a for a in b]",
    "break",
    "continue",
    "if a: break",
    "if a:\n    continue\n",
    "def f(): break",
    "def f():\n    if a: continue",
    "class A: break",
    "while a:\n    def f(): break",
    "for a in b:\n    class A: continue",
    "while a: pass\nelse: break",
    "for a in b: pass\nelse: continue",
    "try: break\nexcept: pass",
    "with a: continue",
    "while a:\n    lambda: break",
    "async for a in b: pass",
    "async with a: pass",
    "def f():\n    async for a in b: pass",
    "def f():\n    async with a: pass",
    "class A:\n    async with a: pass",
    "async def f():\n    def g():\n        async for a in b: pass",
    "async def f():\n    class A:\n        async with a: pass",
    "async def f():\n    lambda: await a\n    async for a in b: break\n    continue",
    "def f(): super()",
    "class A:\n    def f(): super()",
    "class A:\n    def f():\n        return super().f()",
    "lambda: super()",
    "super()",
    "class A:\n    super()",
    "def f():\n    from a import *",
    "class A:\n    from a import *",
]

for source in sources:
    print(repr(source))
    try:
        compile(source, "it", "exec")
        print("accepted")
    except Exception as error:
        sys.print_exception(error)
