# truth: reference 1.25
# An exception without arguments prints its name alone.
def f():
    raise ValueError


try:
    f()
except ValueError as e:
    print(repr(e), e.args)
raise KeyError
