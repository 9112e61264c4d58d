# truth: reference 1.25
# async with when its methods are missing or fail.
from drive import Wait, drive


class NoExit:
    async def __aenter__(self):
        return self


class NoEnter:
    async def __aexit__(self, *args):
        print("  exit", args)


class PlainEnter:
    def __aenter__(self):
        return [1]

    def __aexit__(self, *args):
        return [2]


class EnterFails(NoEnter):
    async def __aenter__(self):
        raise ValueError("enter")


class ExitFails(NoExit):
    async def __aexit__(self, kind, value, trace):
        print("  exit", kind)
        raise KeyError("exit")


class ExitGivesTrue(NoExit):
    async def __aexit__(self, *args):
        return [0]


class Synchronous:
    def __enter__(self):
        return 1

    def __exit__(self, *args):
        pass


async def use(manager, fail):
    async with manager as m:
        print("  body", type(m).__name__)
        if fail:
            raise OSError(5)
    return "after"


for make in (NoExit, NoEnter, PlainEnter, EnterFails, ExitFails, ExitGivesTrue, Synchronous):
    for fail in (False, True):
        print(make.__name__, fail)
        drive(use(make(), fail))


async def thrown_into():
    async with ExitGivesTrue():
        await Wait("inside")
    return "after"


task = thrown_into()
print(task.send(None))
try:
    task.throw(ValueError("thrown"))
except StopIteration as e:
    print(e.value)
task = thrown_into()
print(task.send(None))
print(task.close())
