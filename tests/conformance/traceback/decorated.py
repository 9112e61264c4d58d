# truth: reference 1.25
# A decorator fails: the line is that of the first one.
def deco(f):
    raise TypeError('deco')


def fine(f):
    return f


@fine
@deco
@fine
def f(a=1,
      b=2):
    pass
