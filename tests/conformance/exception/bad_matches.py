# truth: reference 1.25
# What stands behind except is evaluated only when something is raised, and must be exception classes.
def attempt(kind, error):
    try:
        try:
            if error:
                raise error
            return "nothing raised"
        except kind():
            return "caught"
    except BaseException as e:
        return repr(e)


class NotAnException:
    pass


kinds = (
    ("class", lambda: ValueError), ("other class", lambda: KeyError), ("instance", lambda: ValueError(1)),
    ("plain class", lambda: NotAnException), ("int", lambda: int), ("number", lambda: 5), ("text", lambda: "ValueError"),
    ("None", lambda: None), ("empty tuple", lambda: ()), ("tuple", lambda: (KeyError, ValueError)),
    ("tuple with number", lambda: (KeyError, 5, ValueError)), ("number behind", lambda: (ValueError, 5)),
    ("list", lambda: [ValueError]), ("unknown", lambda: undefined), ("fails", lambda: 1 // 0),
    ("BaseException", lambda: BaseException), ("object", lambda: object), ("type", lambda: type),
)
for name, kind in kinds:
    for error in (None, ValueError("v"), KeyError, GeneratorExit):
        print(name, "|", repr(error), "->", attempt(kind, error))
for what in (ValueError, ValueError(1), NotAnException, NotAnException(), int, 5, "text", None, (ValueError,), [], lambda: ValueError,
             BaseException, object, type):
    try:
        raise what
    except BaseException as e:
        print(type(e).__name__, e.args)
