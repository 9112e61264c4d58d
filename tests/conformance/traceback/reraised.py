# truth: reference 1.25
# A re-raised exception keeps the frames it crossed.
def fails():
    raise KeyError("original")


def passes_on():
    try:
        fails()
    except KeyError:
        print("passing on")
        raise


def wraps():
    try:
        passes_on()
    except KeyError as e:
        raise ValueError("wrapped %s" % e)


wraps()
