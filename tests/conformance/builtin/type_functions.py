# truth: reference 1.25
# type, isinstance, issubclass, callable, id.
for v in (1, 1.5, "s", b"b", [], (), {}, set(), None, True, range(1), len, lambda: 0, int, Exception("x")):
    print(type(v).__name__, callable(v), end="; ")
print()
print(isinstance(1, int), isinstance("a", (int, str)), isinstance([], tuple), isinstance(None, type(None)))
print(isinstance(int, type), isinstance(len, type), issubclass(bool, int), issubclass(int, (str, object)))
print(type(1) is int, type("") == str, type(type), type(int), int, str, list, dict, type(None))


class A:
    pass


class B(A):
    pass


b = B()
print(type(b) is B, type(b) is A, isinstance(b, A), issubclass(B, A), issubclass(A, B), issubclass(B, object))
x = y = []
print(id(x) == id(y), id(x) == id([1]), x is y, [] is [])
print(type(b)().__class__.__name__, type(A), isinstance(A, type), callable(A), callable(b))
for f in (lambda: isinstance(1, 5), lambda: issubclass(5, int), lambda: type(), lambda: isinstance(1), lambda: type(1, 2)):
    try:
        print(f())
    except TypeError as e:
        print("TypeError:", e)
