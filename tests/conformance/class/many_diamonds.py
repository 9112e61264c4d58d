# truth: cpython
# Forty diamonds above each other are 81 classes and 2**40 ways through them: names are found all the same.
class A:
    found = "at the top"


cls = A
for i in range(40):
    left = type("L", (cls,), {})
    right = type("R", (cls,), {})
    cls = type("B", (left, right), {})

print(cls.found, cls().found)
print(getattr(cls(), "lost", None), hasattr(cls, "lost"))
print(isinstance(cls(), A), isinstance(cls(), int), issubclass(cls, Exception), issubclass(cls, object))
x = cls()
x.found = "in the instance"
print(x.found, x == x, bool(x))
