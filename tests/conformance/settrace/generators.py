# truth: cpython
# Generators and coroutines under a trace function: each time on is a call, each wait a return.
import sys

told = []


def trace(frame, event, arg):
    name = frame.f_code.co_name
    if event == "exception":
        # CPython also shows the StopIteration by which a yield from learns its value.
        if arg[0] is StopIteration:
            return trace
        arg = arg[0].__name__
    told.append((name, event, 0 if event == "call" else frame.f_lineno, arg))
    return trace


def show(title, function):
    del told[:]
    sys.settrace(trace)
    try:
        function()
    except Exception as error:
        sys.settrace(None)
        print(title, "raised", type(error).__name__)
    sys.settrace(None)
    print("==", title)
    for name, event, line, arg in told:
        if name != "show":
            print(name, event, line, arg if arg is None or isinstance(arg, int) else type(arg).__name__)


def count(n):
    for i in range(n):
        got = yield i
        if got:
            yield got * 10
    return "end"


def sends():
    g = count(2)
    next(g)
    g.send(4)
    next(g)
    try:
        next(g)
    except StopIteration:
        pass


show("send", sends)


def guarded():
    try:
        yield 1
        yield 2
    except ValueError:
        yield 3
    finally:
        x = 4


def throws():
    g = guarded()
    next(g)
    g.throw(ValueError())
    g.close()
    g = guarded()
    next(g)
    g.close()


show("throw and close", throws)


def delegates():
    value = yield from count(1)
    yield value


def follows():
    for item in delegates():
        pass


show("delegation", follows)


def two_deep():
    yield from delegates()


def sums():
    return sum(len(str(x)) for x in two_deep())


show("expressions", sums)


class Ready:
    def __await__(self):
        return iter(count(0))

    __iter__ = __await__


async def waits():
    await Ready()
    return 7


async def runs():
    return await waits() + 1


def drives():
    task = runs()
    try:
        task.send(None)
    except StopIteration as stop:
        return stop.value


show("coroutines", drives)


def unfinished():
    g = count(3)
    next(g)
    return g


show("left waiting", unfinished)
