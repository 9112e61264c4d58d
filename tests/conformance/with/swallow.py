# truth: reference 1.25
# A true result of __exit__ swallows the exception.
class Suppress:
    def __init__(self, *kinds):
        self.kinds = kinds

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        self.seen = value
        return kind is not None and issubclass(kind, self.kinds)


with Suppress(ValueError) as s:
    raise ValueError("hidden")
print("after", repr(s.seen))
with Suppress(ValueError) as s:
    pass
print("nothing raised", s.seen)
try:
    with Suppress(KeyError):
        raise ValueError("not hidden")
except ValueError as e:
    print("caught", e)
with Suppress(KeyError), Suppress(ValueError):
    raise KeyError("either")
print("still here")


def f():
    with Suppress(ZeroDivisionError):
        return 1 // 0
    return "after the with"


print(f())
for i in range(3):
    with Suppress(ValueError):
        if i == 1:
            raise ValueError
        print("body", i)
print([1 for _ in range(2)])
with Suppress(Exception):
    with Suppress(TypeError):
        raise IndexError
    print("never")
print("done")
