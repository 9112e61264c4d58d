# truth: reference 1.25
# throw() into a generator that has not started, waits, or is finished.
from drive import table


def plain():
    yield 1
    yield 2


def guarded():
    try:
        yield 1
    finally:
        print("    finally")
    yield 2


def catches():
    while True:
        try:
            yield "ready"
        except ValueError as e:
            print("    caught", repr(e))


def converts():
    try:
        yield 1
    except ValueError as e:
        raise KeyError("converted")


def answers():
    try:
        yield 1
    except ValueError:
        return "answer"


def yields_in_finally():
    try:
        yield 1
    finally:
        yield "from finally"


value, key = ("throw", (ValueError("v"),)), ("throw", (KeyError("k"),))
table(
    (plain, guarded, catches, converts, answers, yields_in_finally),
    [
        (value, "next"),
        ("next", value, "next"),
        ("next", key, "next"),
        ("next", "next", value, value),
        ("next", "next", "next", "next", value, key, "next"),
        ("next", value, key, "close", value),
    ],
)
