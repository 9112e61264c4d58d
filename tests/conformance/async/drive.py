"""Runs coroutines without a scheduler: what the tests of this folder lean on."""


class Wait:
    """Awaiting it hands `value` to whoever drives, and gives back what that sends."""

    def __init__(self, value):
        self.value = value

    def __iter__(self):
        return (yield self.value)

    __await__ = __iter__


def drive(coroutine, answers=()):
    """Runs to the end; prints what it waits for and how it ends."""
    answers = list(answers)
    answer = None
    try:
        while True:
            print("  waits for", repr(coroutine.send(answer)))
            answer = answers.pop(0) if answers else None
    except StopIteration as e:
        print("  result", repr(e.value))
    except BaseException as e:
        print("  raises", repr(e))
