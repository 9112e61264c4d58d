# truth: reference 1.25
# close() of a generator that has not started, waits, is finished, or does not want to end.
from drive import table


def plain():
    yield 1
    yield 2


def guarded():
    try:
        yield 1
        yield 2
    finally:
        print("    finally")


def sees_exit():
    try:
        yield 1
    except GeneratorExit as e:
        print("    exit", repr(e), isinstance(e, Exception))
        raise


def swallows():
    try:
        yield 1
    except GeneratorExit:
        print("    swallowed")


def ignores():
    try:
        yield 1
    except GeneratorExit:
        yield "still here"
    print("    then on")
    yield "and on"


def raises():
    try:
        yield 1
    finally:
        raise ValueError("while closing")


def returns():
    try:
        yield 1
    finally:
        return "value"


def stops():
    try:
        yield 1
    except GeneratorExit:
        raise StopIteration(5)


def with_inside():
    class Manager:
        def __enter__(self):
            return self

        def __exit__(self, kind, value, trace):
            print("    exit", kind)

    with Manager():
        yield 1


table(
    (plain, guarded, sees_exit, swallows, ignores, raises, returns, stops, with_inside),
    [("close", "next"), ("next", "close", "next", "close"), ("next", "next", "close"), ("next", "close", "close", "next")],
)
