# truth: reference 1.25
# yield from hands everything on: values, send, throw, close, and the value of the inner one.
from drive import table


def inner(name):
    try:
        got = yield name + "1"
        print("    inner got", got)
        got = yield name + "2"
        print("    inner got", got)
        return name + "'s value"
    except ValueError as e:
        print("    inner caught", repr(e))
        return name + " after error"
    finally:
        print("    inner ends", name)


def one():
    result = yield from inner("a")
    print("    one has", result)
    yield "after"


def two():
    print("    two has", (yield from one()))


def three():
    try:
        yield from two()
    except KeyError as e:
        print("    three caught", repr(e))
        yield "recovered"
    finally:
        print("    three ends")


def in_loop():
    for name in "xy":
        print("    loop has", (yield from inner(name)))


def in_expression():
    print("    sum", (yield from inner("p")) + (yield from inner("q")))


value, key = ("throw", (ValueError("v"),)), ("throw", (KeyError("k"),))
table(
    (one, two, three, in_loop, in_expression),
    [
        ["next"] * 6,
        ["next", ("send", "s"), ("send", "t"), ("send", "u"), "next"],
        ["next", value, "next", "next"],
        ["next", key, "next"],
        ["next", "close", "next"],
        ["next", "next", ("throw", (GeneratorExit,)), "next"],
    ],
)
