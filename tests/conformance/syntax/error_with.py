# truth: reference 1.25
# with statements that are none.
import sys

sources = [
    "with",
    "with a",
    "with: b",
    "with a as: b",
    "with as a: b",
    "with a as 1: b",
    "with a as f(): b",
    "with a as b c: d",
    "with a b: c",
    "with a,: b",
    "with a, : b",
    "with a as b,: c",
    "with a:: b",
    "with a as b as c: d",
    "with a as (b, 1): c",
    "with a as None: b",
    "with a = b: c",
    "with (a: b",
    "with a): b",
    "with a as b + 1: c",
    "with a\n    b",
    "with a:",
    "with a:\nb",
    "async with",
    "async with a",
    "async a",
    "async",
    "async def",
    "async while a: b",
    "async if a: b",
    "async class A: pass",
    "async lambda: a",
    "async for a in b",
    "async x = 1",
    "await",
    "await = 1",
    "async = 1",
    "def await(): pass",
    "class async: pass",
    "import await",
    "a.async",
    "f(await=1)",
]

for source in sources:
    print(repr(source))
    try:
        compile(source, "it", "exec")
        print("accepted")
    except Exception as error:
        sys.print_exception(error)
