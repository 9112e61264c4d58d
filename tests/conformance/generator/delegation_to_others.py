# truth: reference 1.25
# yield from over what is no generator: lists, ranges, objects with some of the methods.
from drive import table


class Iterator:
    """Counts to two."""

    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("the end")
        return self.n


class WithSend(Iterator):
    def send(self, value):
        print("    send", value)
        return ["sent", value]


class WithThrow(Iterator):
    def throw(self, *args):
        print("    throw", args)
        return "thrown"


class WithClose(Iterator):
    def close(self):
        print("    close")


class StopsOnThrow(Iterator):
    def throw(self, *args):
        raise StopIteration("stopped by throw")


def over_list():
    print("    value", (yield from [1, 2]))


def over_range():
    print("    value", (yield from range(2)))


def over_str():
    print("    value", (yield from "ab"))


def over_dict():
    print("    value", (yield from {1: 2}))


def over_number():
    yield from 5


def over_iterator():
    print("    value", (yield from Iterator()))


def over_with_send():
    print("    value", (yield from WithSend()))


def over_with_throw():
    print("    value", (yield from WithThrow()))


def over_with_close():
    print("    value", (yield from WithClose()))


def over_stops_on_throw():
    print("    value", (yield from StopsOnThrow()))


table(
    (over_list, over_range, over_str, over_dict, over_number, over_iterator, over_with_send, over_with_throw,
     over_with_close, over_stops_on_throw),
    [["next"] * 4, ["next", ("send", 5), "next"], ["next", ("throw", (ValueError("v"),)), "next"], ["next", "close", "next"]],
)
