# truth: reference 1.25
# What a traceback holds when an exception is raised again, replaced, kept, or passes finally clauses.
import sys


def fail():
    raise ValueError("here")


def bare():
    try:
        fail()
    except ValueError:
        raise


def by_name():
    try:
        fail()
    except ValueError as e:
        raise e


def replaced():
    try:
        fail()
    except ValueError:
        raise KeyError("there")


def chained():
    try:
        fail()
    except ValueError as e:
        raise KeyError("there") from None


def through_finally():
    try:
        fail()
    finally:
        x = 1


def through_two():
    try:
        try:
            fail()
        finally:
            x = 1
    finally:
        x = 2


def in_finally():
    try:
        x = 1
    finally:
        fail()


def in_handler():
    try:
        1 // 0
    except ZeroDivisionError:
        fail()


def in_else():
    try:
        pass
    except ValueError:
        pass
    else:
        fail()


def not_caught():
    try:
        fail()
    except KeyError:
        pass


class Manager:
    def __enter__(self):
        pass

    def __exit__(self, *args):
        pass


def through_with():
    with Manager():
        fail()


def later():
    kept = None
    try:
        fail()
    except ValueError as e:
        kept = e
    raise kept


kept = ValueError("kept")


def raises_kept():
    raise kept


def thrown():
    def gen():
        yield 1

    it = gen()
    next(it)
    it.throw(ValueError("thrown"))


def made_elsewhere():
    e = ValueError("made on another line")
    x = 1
    raise e


for f in (bare, by_name, replaced, chained, through_finally, through_two, in_finally, in_handler, in_else, not_caught,
          through_with, later, raises_kept, raises_kept, raises_kept, thrown, made_elsewhere):
    print(f.__name__)
    try:
        f()
    except Exception as e:
        sys.print_exception(e)
