# truth: reference 1.25
# Docstrings and annotations are accepted and cost nothing.
"""module docstring"""


def documented(a: int, b: str = "x", *c: float, d: "later" = None, **e: dict) -> list:
    """The docstring."""
    return [a, b, c, d, e]


print(documented(1), documented(1, "y", 2.0, d=3, f=4))
x: int = 5
y: str
print(x)


class Record:
    """A class docstring."""
    name: str
    size: int = 3

    def method(self: "Record", n: int) -> "Record":
        'single quoted'
        return self


print(Record().method(1).size, hasattr(Record, "name"))
try:
    y
except NameError as e:
    print("NameError:", e)


def only_doc():
    """nothing else"""


print(only_doc())
z: list = []
z.append(1)
print(z)
