# truth: reference 1.25
# What throw() takes: a class, an instance, a class and its value, anything else.
from drive import table


def waits():
    try:
        got = yield 1
        print("    got", got)
    except Exception as e:
        print("    inside", repr(e), e.args)
        yield 2


def passes():
    yield 1


forms = (
    (ValueError,), (ValueError("v"),), (ValueError, None), (ValueError, "v"), (ValueError, ValueError("w")),
    (ValueError, KeyError("k")), (ValueError("v"), None), (ValueError, None, None), (None, ValueError("n")),
    (int,), (5,), ("text",), (None,), (GeneratorExit,), (GeneratorExit("g"),), (StopIteration,), (StopIteration(3),),
    (KeyboardInterrupt,), (SystemExit(1),),
)
table((waits, passes), [("next", ("throw", form), "next") for form in forms])
