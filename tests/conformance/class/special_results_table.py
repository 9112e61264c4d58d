# truth: reference 1.25
# What special methods may return: the builtin functions check it, or do not.


class Probe:
    pass


def show(name, call, value):
    setattr(Probe, name, lambda self, *arguments: value)
    try:
        print(name, call, repr(value), "->", repr(eval(call, {"p": Probe()})))
    except Exception as error:
        print(name, call, repr(value), "->", type(error).__name__, error)
    delattr(Probe, name)


VALUES = [None, True, 5, -1, 2**70, 1.5, "text", b"b", [1], (1, 2), {}, NotImplemented]
for name, call in (("__len__", "len(p)"), ("__contains__", "1 in p"), ("__abs__", "abs(p)"), ("__neg__", "-p"), ("__pos__", "+p"), ("__invert__", "~p"),
                   ("__call__", "p()"), ("__getitem__", "p[0]"), ("__getattr__", "p.anything"), ("__add__", "p + 1"), ("__eq__", "p == 1"),
                   ("__ne__", "p != 1"), ("__lt__", "p < 1"), ("__iter__", "iter(p) is None"), ("__int__", "int(p)"), ("__enter__", "p.__enter__()")):
    for value in VALUES:
        if name == "__iter__" and value is None:
            continue
        show(name, call, value)
for name, call in (("__str__", "str(p)"), ("__repr__", "repr(p)")):
    for value in ("text", ""):
        show(name, call, value)
for name, call in (("__hash__", "hash(p)"),):
    for value in (5, -1, True):
        show(name, call, value)
