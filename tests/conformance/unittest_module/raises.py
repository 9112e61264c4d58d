# truth: reference 1.25
# assertRaises as a call and as a context.
import unittest

case = unittest.TestCase()
case.assertRaises(ValueError, int, "x")
case.assertRaises(ZeroDivisionError, lambda a, b: a // b, 1, b=0)
case.assertRaises((KeyError, IndexError), lambda: [][0])
with case.assertRaises(KeyError) as caught:
    {}["missing"]
print(caught.exception.args)
with case.assertRaises(Exception) as caught:
    raise ValueError("subclass", 1)
print(repr(caught.exception))
for f in (lambda: case.assertRaises(ValueError, int, "5"), lambda: case.assertRaises((KeyError, TypeError), print, end="")):
    try:
        f()
    except AssertionError as e:
        print("AssertionError:", e)
try:
    with case.assertRaises(ValueError):
        raise KeyError("another kind goes through")
except KeyError as e:
    print("KeyError:", e)
try:
    with case.assertRaises(ValueError, msg="and this is why"):
        pass
except AssertionError as e:
    print("AssertionError:", e)
