# truth: reference 1.25
# raise without a value: the exception of the innermost handler of this function that is at work.
def show(f):
    try:
        print(f.__name__, "gives", f())
    except BaseException as e:
        print(f.__name__, "raises", repr(e))


def outside():
    raise


def simple():
    try:
        1 // 0
    except ZeroDivisionError:
        raise


def after_inner():
    try:
        raise ValueError("outer")
    except ValueError:
        try:
            raise KeyError("inner")
        except KeyError:
            pass
        raise


def in_inner():
    try:
        raise ValueError("outer")
    except ValueError:
        try:
            raise KeyError("inner")
        except KeyError:
            raise


def in_inner_body():
    try:
        raise ValueError("outer")
    except ValueError:
        try:
            raise
        except ValueError as e:
            return "caught again " + repr(e)


def in_finally():
    try:
        raise ValueError("v")
    finally:
        raise


def in_finally_of_handler():
    try:
        raise ValueError("v")
    except ValueError:
        try:
            pass
        finally:
            raise


def in_else():
    try:
        pass
    except ValueError:
        pass
    else:
        raise


def in_called():
    def called():
        raise

    try:
        raise ValueError("v")
    except ValueError:
        called()


def behind():
    try:
        raise ValueError("v")
    except ValueError:
        pass
    raise


def in_loop():
    for i in range(3):
        try:
            raise ValueError(i)
        except ValueError:
            if i == 1:
                raise
    return "end"


def name_rebound():
    try:
        raise ValueError("v")
    except ValueError as e:
        e = KeyError("other")
        raise


def in_with():
    class Manager:
        def __enter__(self):
            pass

        def __exit__(self, *args):
            print("  exit", args[0])

    try:
        raise ValueError("v")
    except ValueError:
        with Manager():
            raise


def in_generator():
    def gen():
        try:
            raise ValueError("v")
        except ValueError:
            yield 1
            raise

    it = gen()
    next(it)
    try:
        raise KeyError("k")
    except KeyError:
        return next(it)


def in_comprehension():
    try:
        raise ValueError("v")
    except ValueError:
        return [outside() for _ in range(1)]


for f in (outside, simple, after_inner, in_inner, in_inner_body, in_finally, in_finally_of_handler, in_else, in_called,
          behind, in_loop, name_rebound, in_with, in_generator, in_comprehension):
    show(f)
