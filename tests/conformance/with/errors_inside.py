# truth: reference 1.25
# Errors in __enter__, in __exit__ and in the second of two managers.
class M:
    def __init__(self, name, on_enter=None, on_exit=None):
        self.name, self.on_enter, self.on_exit = name, on_enter, on_exit

    def __enter__(self):
        print("enter", self.name)
        if self.on_enter:
            raise self.on_enter
        return self

    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind)
        if self.on_exit:
            raise self.on_exit


def attempt(label, f):
    try:
        f()
    except Exception as e:
        print(label, "->", type(e).__name__, e)


def enter_fails():
    with M("a", on_enter=ValueError("enter")):
        print("never")


def second_fails():
    with M("a"), M("b", on_enter=ValueError("second")):
        print("never")


def exit_fails():
    with M("a", on_exit=KeyError("exit")):
        print("body")


def exit_replaces():
    with M("a", on_exit=KeyError("exit")):
        raise ValueError("body")


def outer_sees():
    with M("outer"):
        with M("inner", on_exit=KeyError("inner exit")):
            raise ValueError("body")


for f in (enter_fails, second_fails, exit_fails, exit_replaces, outer_sees):
    attempt(f.__name__, f)


class Half:
    def __enter__(self):
        return 1


try:
    with Half():
        print("never")
except AttributeError as e:
    print("AttributeError:", e)
