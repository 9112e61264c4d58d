# truth: reference 1.25
# What with asks of a manager, and when what it finds is wrong.
class Nothing:
    pass


class OnlyEnter:
    def __enter__(self):
        print("  enter")


class OnlyExit:
    def __exit__(self, *args):
        print("  exit", args)


class EnterFails(OnlyExit):
    def __enter__(self):
        raise ValueError("enter")


class ExitFails(OnlyEnter):
    def __exit__(self, kind, value, trace):
        print("  exit", kind)
        raise KeyError("exit")


class ExitTakesNothing(OnlyEnter):
    def __exit__(self):
        print("  never")


class EnterTakesMore(OnlyExit):
    def __enter__(self, more):
        print("  never")


class ExitGives(OnlyEnter):
    def __init__(self, gives):
        self.gives = gives

    def __exit__(self, *args):
        return self.gives


class BoolFails:
    def __bool__(self):
        raise OSError("bool")


class OnInstance:
    """__enter__ and __exit__ in the instance."""

    def __init__(self):
        self.__enter__ = lambda: print("  own enter")
        self.__exit__ = lambda *args: print("  own exit", len(args))


class ByGetattr:
    def __getattr__(self, name):
        print("  asked for", name)
        return lambda *args: print("  called", name, len(args))


def use(manager, fail):
    with manager as m:
        print("  body", m)
        if fail:
            raise IndexError("body")
    return "after"


makers = [Nothing, OnlyEnter, OnlyExit, EnterFails, ExitFails, ExitTakesNothing, EnterTakesMore, OnInstance, ByGetattr]
makers += [lambda gives=gives: ExitGives(gives) for gives in (None, 0, 1, "", "text", [], [0], BoolFails())]
makers += [lambda: 5, lambda: None, lambda: "text", lambda: Nothing, lambda: open]
for number, make in enumerate(makers[:-1]):
    for fail in (False, True):
        print(number, fail)
        try:
            print("  ->", use(make(), fail))
        except Exception as e:
            print("  ->", repr(e))
