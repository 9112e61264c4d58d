# truth: reference 1.25
# Where a generator waits inside loops and try statements, and what leaving it there runs.
from drive import table


def in_for():
    for i in range(3):
        try:
            yield i
        except ValueError:
            print("    skip", i)
            continue
        finally:
            print("    turn", i)
        print("    after", i)


def in_while():
    n = 0
    while n < 3:
        n += 1
        try:
            if (yield n) == "out":
                break
        finally:
            print("    turn", n)
    else:
        print("    ran out")


def nested():
    try:
        try:
            yield 1
        finally:
            print("    inner finally")
            yield 2
    except KeyError:
        print("    outer except")
        yield 3
    finally:
        print("    outer finally")


def in_except():
    try:
        raise ValueError("first")
    except ValueError as e:
        yield repr(e)
        print("    still", repr(e))
        yield repr(e)
    yield "end"


def returns_from_loop():
    for i in range(3):
        try:
            got = yield i
            if got:
                return got
        finally:
            print("    turn", i)


table(
    (in_for, in_while, nested, in_except, returns_from_loop),
    [
        ["next"] * 5,
        ["next", ("throw", (ValueError("v"),)), "next", "next"],
        ["next", ("throw", (KeyError("k"),)), "next"],
        ["next", ("send", "out"), "next"],
        ["next", "next", "close", "next"],
    ],
)
