# truth: reference 1.25
# send() to a generator in every state, and what yield gives.
from drive import table


def echo():
    got = "nothing"
    while got != "stop":
        got = yield got
    return "stopped"


def ignores():
    yield 1
    yield 2


def keeps():
    seen = []
    try:
        while len(seen) < 3:
            seen.append((yield len(seen)))
    finally:
        print("    seen", seen)


def expressions():
    x = (yield 1) or (yield 2)
    print("    x", x)
    y = [(yield 3), (yield 4)]
    print("    y", y)
    z = {(yield 5): (yield 6)}
    print("    z", z)
    print("    call", max((yield 7), (yield 8)), "%s-%s" % ((yield 9), (yield 10)))


table(
    (echo, ignores, keeps),
    [
        (("send", None), ("send", "a"), ("send", "stop"), ("send", "b")),
        (("send", "early"), "next"),
        ("next", ("send", None), ("send", 5), ("send", None), "next"),
        ("next", "next", "next", ("send", 1), ("send", None)),
    ],
)
table((expressions,), [["next"] + [("send", n) for n in (0, "two", 3, 4, 5, 6, 7, 8, 9, 10)],
                       ["next"] * 12])
