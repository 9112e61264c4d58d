"""Drives generators by lists of actions: what the table tests of this folder are made of."""


def act(it, action):
    if action == "next":
        return next(it)
    if action == "close":
        return it.close()
    verb, value = action
    return it.send(value) if verb == "send" else it.throw(*value)


def name_of(action):
    if isinstance(action, str):
        return action
    verb, value = action
    return verb + repr(value)


def show(it, action):
    """One line: the action, and what came of it."""
    try:
        print("   ", name_of(action), "->", repr(act(it, action)))
    except BaseException as e:
        print("   ", name_of(action), "raises", repr(e))


def table(makers, scripts):
    """Every maker's generator under every script."""
    for make in makers:
        for script in scripts:
            print(make.__name__, [name_of(action) for action in script])
            it = make()
            for action in script:
                show(it, action)
