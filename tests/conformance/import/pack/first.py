print("first runs as", __name__)
one = 1


def sibling():
    from .second import two
    return two
