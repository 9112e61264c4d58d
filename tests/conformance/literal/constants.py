# truth: reference 1.25
# None, True, False, Ellipsis and tuples of constants.
print(None, True, False, ..., Ellipsis, ... is Ellipsis, None is None, True is True)
print((), (1,), (1, 2), (1, (2, (3, ()))), ("a", b"b", 1.5, None, True, ..., (False,)))
print((1, 2) == (1, 2), (1, "a")[1], (1, 2) + (3,), (1, 2) * 2, len((None,)), not (), not (0,))
a = (1, 2, 3), "x"
b = 1,
c = (1), (2,), ()
print(a, b, c)


def f():
    return 1, (2, "three"), None


def g():
    return ()


print(f(), g(), f() == f(), f()[1][1])
for x in (1, "a", None), (), (...,):
    print(x)
print({(1, 2): "t"}[1, 2], {(): 0}[()], (1, 2) in [(1, 2)])
print(-1 in (-1, 1), (-1, +2, ~3, not 0, 1 + 1, 2 ** 3, "a" "b"))
print((10**30, -(10**30), 0.5, -0.5, 1 << 40))
print(True + True, True * 3, -True, ~False, True < 2, True == 1, None == False, None == None)
print(type(None), type(...), type(True), type(()))
