# truth: reference 1.25
# The name behind `as` is bound in its handler and gone behind it, in every scope.
def in_function():
    e = "before"
    try:
        raise ValueError("v")
    except ValueError as e:
        print(repr(e))
    try:
        print(e)
    except NameError as error:
        print(type(error).__name__, error)


def not_raised():
    e = "before"
    try:
        pass
    except ValueError as e:
        pass
    return e


def nested():
    try:
        raise ValueError("outer")
    except ValueError as e:
        try:
            raise KeyError("inner")
        except KeyError as e:
            print(repr(e))
        try:
            print(repr(e))
        except NameError as error:
            print(error)


def returned():
    try:
        raise ValueError("v")
    except ValueError as e:
        return e


def captured():
    try:
        raise ValueError("v")
    except ValueError as e:
        get = lambda: e
        print(repr(get()))
    try:
        get()
    except NameError as error:
        print(error)


def deleted():
    try:
        raise ValueError("v")
    except ValueError as e:
        del e
    print("fine")


def rebound():
    try:
        raise ValueError("v")
    except ValueError as e:
        e = 5
        print(e)


def left_by_break():
    for i in range(2):
        try:
            raise ValueError(i)
        except ValueError as e:
            break
    try:
        print(e)
    except NameError as error:
        print(error)


def shared():
    def inner():
        nonlocal e
        try:
            raise KeyError("k")
        except KeyError as e:
            pass

    e = 1
    inner()
    try:
        print(e)
    except NameError as error:
        print(error)


for f in (in_function, not_raised, nested, returned, captured, deleted, rebound, left_by_break, shared):
    print(f.__name__)
    try:
        print(repr(f()))
    except NameError as error:
        print("raises", error)
try:
    raise ValueError("module")
except ValueError as e:
    print(repr(e))
try:
    print(e)
except NameError as error:
    print(error)


class Body:
    try:
        raise ValueError("class")
    except ValueError as e:
        kept = repr(e)
    print(hasattr(object, "e"), kept)


print(Body.kept, hasattr(Body, "e"))
