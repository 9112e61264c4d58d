# truth: reference 1.25
# async for and async with inside each other and inside try, left in every way.
from drive import Wait, drive


class Steps:
    def __init__(self):
        self.left = [2, 1]

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.left:
            return self.left.pop()
        raise StopAsyncIteration


class Manager:
    async def __aenter__(self):
        print("  in")

    async def __aexit__(self, kind, *rest):
        await Wait("leaving")
        print("  out", kind)


FORMS = {
    "for": "async for i in Steps():\n    print('  turn', i)\n{}\nelse:\n    print('  else')\n",
    "with": "async with Manager():\n{}\n",
    "finally": "try:\n{}\nfinally:\n    print('  finally', await Wait('f'))\n",
    "except": "try:\n{}\nexcept ValueError as e:\n    print('  caught', await Wait(e))\n",
    "while": "n = 0\nwhile n < 2:\n    n += 1\n{}\n",
}
EXITS = ("await Wait('fall')", "return await Wait('r')", "raise ValueError(await Wait('v'))", "raise KeyError", "break", "continue")


def shift(text):
    return "\n".join(["    " + line for line in text.split("\n") if line])


for outer in ("for", "with", "finally", "except", "while"):
    for inner in ("for", "with", "finally", "except"):
        for way in EXITS:
            if way in ("break", "continue") and outer not in ("for", "while") and inner != "for":
                continue
            print(outer, inner, way)
            text = FORMS[outer].format(shift(FORMS[inner].format(shift(way))))
            space = {"Steps": Steps, "Manager": Manager, "Wait": Wait}
            exec("async def f():\n" + shift(text) + "\n    return 'end'\n", space)
            drive(space["f"](), ["answer"] * 9)
