# truth: reference 1.25
# Which line a traceback names, when a statement or expression takes several.
import sys


def call():
    return len(
        1,
    )


def call_of_call():
    return (
        str(
            int(
                "x"
            )
        )
    )


def operator():
    return (
        1
        +
        None
    )


def chain():
    return (1
            < 2
            < "x")


def display():
    return [
        1,
        2 // 0,
        3,
    ]


def subscript():
    x = [1]
    return x[
        5
    ]


def loop_condition():
    while (
        undefined
    ):
        pass


def iterable():
    for i in (
        5
    ):
        pass


def unpacking():
    (
        a,
        b,
    ) = [
        1,
    ]


def arguments():
    return max(
        1,
        undefined,
        2,
    )


def text():
    return """line
another %d
""" % "x"


def asserts():
    assert (
        1 == 2
    ), "message"


def backslash():
    return 1 + \
        2 + \
        undefined


def semicolons():
    x = 1; y = 2; undefined; z = 3


def one_line(): return undefined


def lambda_in_lines():
    f = lambda x: (
        x
        + undefined
    )
    return f(
        1
    )


def deletes():
    x = {}
    del (
        x["a"]
    )


def augments():
    x = 1
    x += (
        None
    )


def returns_from_try():
    try:
        return (
            undefined
        )
    finally:
        x = 1


def raises():
    raise ValueError(
        "several",
        "lines",
    )


def named_arguments():
    return print(
        "",
        nothing=1,
    )


def blank_lines():

    x = 1

    # a comment


    undefined


for f in (call, call_of_call, operator, chain, display, subscript,
          loop_condition, iterable, unpacking, arguments, text, asserts, backslash, semicolons, one_line, lambda_in_lines,
          deletes, augments, returns_from_try, raises, named_arguments, blank_lines):
    print(f.__name__)
    try:
        f()
    except Exception as e:
        sys.print_exception(e)
