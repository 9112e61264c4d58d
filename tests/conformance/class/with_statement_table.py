# truth: reference 1.25
# __enter__ and __exit__: what they get, what they give, and what follows when they raise.


class Manager:
    def __init__(self, enter, leave):
        self.enter = enter
        self.leave = leave

    def __enter__(self):
        print("   enter")
        if isinstance(self.enter, Exception):
            raise self.enter
        return self.enter

    def __exit__(self, kind, value, trace):
        print("   exit", kind, repr(value), trace is None)
        if isinstance(self.leave, Exception):
            raise self.leave
        return self.leave


def run(manager, body):
    with manager as given:
        print("   given", given)
        if body == "raise":
            raise ValueError("body")
        if body == "raise class":
            raise KeyError
        if body == "return":
            return "returned"
        if body == "exit":
            raise SystemExit(3)
    return "fell through"


for enter in ("value", None, RuntimeError("enter")):
    for leave in (None, False, True, 1, "", "text", TypeError("leave")):
        for body in ("pass", "raise", "raise class", "return", "exit"):
            print(enter, leave, body)
            try:
                print("   ->", run(Manager(enter, leave), body))
            except BaseException as error:
                print("   ->", repr(error))
for missing in (["__enter__"], ["__exit__"], []):
    kind = type("Partial", (), {name: getattr(Manager, name) for name in missing})
    try:
        with kind():
            print("inside")
    except Exception as error:
        print(missing, type(error).__name__, error)
for thing in (5, None, [], len):
    try:
        with thing:
            print("inside")
    except Exception as error:
        print(type(thing), type(error).__name__, error)
