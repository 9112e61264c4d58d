# truth: reference 1.25
# The types called as functions.
print(int(), float(), str() == "", bool(), list(), tuple(), dict(), set(), bytes(), frozenset())
print(list("ab"), tuple([1]), sorted(set([2, 1, 2])), dict(a=1), dict([("k", "v")]), bytes([65]))
print(list((1, 2)), tuple("xy"), list({1: 2}), list(range(3)), list(x * 2 for x in (1, 2)), tuple({5}))
a = [1, 2]
b = list(a)
b.append(3)
print(a, b, tuple(a) == (1, 2), list(tuple(a)) == a, str(a), str((1,)), repr(dict(x=[1])))
print(object() != object(), type(object()), slice is not None, type(iter([])) is not list)
print(bool("False"), bool([[]]), int("0b11", 2), str(1.0), float("1e3"), int(1e3))
for f in (lambda: list(5), lambda: tuple(None), lambda: dict([1]), lambda: set(5), lambda: int("x"), lambda: int(None),
          lambda: float([]), lambda: list(1, 2), lambda: bytes("é"), lambda: object(1)):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__ + ":", e)
