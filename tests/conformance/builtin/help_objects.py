# truth: reference 1.25
# help(object): what it is and its members, where their order is known.
class Empty:
    pass


help(5)
help(None)
help(1.5)
help(True)
help(len)
help(ValueError)
help(b'')if 0 else None
help(float)
help(object())if 0 else None
help(())
help(int)
try:
    help(1, 2)
except TypeError as e:
    print(e)
