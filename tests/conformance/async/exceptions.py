# truth: reference 1.25
# Exceptions pass through await as through calls; throw and close reach the innermost waiting one.
from drive import Wait, drive


async def fails(text):
    await Wait("before " + text)
    raise ValueError(text)


async def guarded(text):
    try:
        await fails(text)
    except ValueError as e:
        print("  caught", repr(e))
        return "recovered"
    finally:
        print("  finally", await Wait("in finally"))


async def passes(text):
    try:
        await fails(text)
    finally:
        print("  on the way out")


async def raises_another():
    try:
        await fails("one")
    except ValueError as e:
        raise KeyError("two") from e


async def in_else():
    try:
        await Wait("body")
    except ValueError:
        print("  never")
    else:
        await fails("else")
    finally:
        print("  end")


for make in (lambda: guarded("g"), lambda: passes("p"), raises_another, in_else):
    drive(make(), ["answer 1", "answer 2"])


async def waiting():
    try:
        return await Wait("here")
    except KeyError as e:
        print("  thrown in", repr(e))
        return "handled"
    except GeneratorExit:
        print("  closed")
        raise
    finally:
        print("  leaves")


async def outer():
    return await waiting()


for what in (KeyError("k"), ValueError("v"), GeneratorExit(), StopIteration(1)):
    task = outer()
    print(task.send(None))
    try:
        print("gives", task.throw(what))
    except BaseException as e:
        print("raises", repr(e))
task = outer()
task.send(None)
print(task.close())
try:
    task.send(None)
except StopIteration as e:
    print("finished", e.value)


async def stops():
    raise StopIteration("own")


drive(stops())
