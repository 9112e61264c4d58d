# truth: reference 1.25
# Assertions on containers, patterns and exceptions' texts, and how messages are made.
import re
import unittest

case = unittest.TestCase()


def attempt(name, *args, **kwargs):
    label = "%s%r %s" % (name, args, sorted(kwargs.items()) if kwargs else "")
    try:
        getattr(case, name)(*args, **kwargs)
        print(label, "passes")
    except AssertionError as e:
        print(label, "fails:", e)
    except Exception as e:
        print(label, "raises", repr(e))


for first, second in (([], []), ([1], [2]), ([1], (1,)), ("a", "b"), ({1: 2}, {1: 2}), ({1: 2}, {1: 3}), ({1: 2}, {3: 4}), ({1}, {2}), ((1,), (1, 2)), (5, 5)):
    for name in ("Equal", "ListEqual", "TupleEqual", "DictEqual", "MultiLineEqual", "SequenceEqual", "SetEqual", "CountEqual"):
        if name in ("SequenceEqual", "SetEqual", "CountEqual") and isinstance(first, int):
            continue
        if name == "SetEqual" and len(second) > 1:
            continue  # a set's order is the board's own
        attempt("assert" + name, first, second)
        attempt("assert" + name, first, second, "text")
for text in ("abc", "", "xabcx\n"):
    for pattern in ("b", "^a", "c$", "[0-9]", ""):
        attempt("assertRegex", text, pattern)
        attempt("assertNotRegex", text, pattern, "text")
case.assertRegex("abc", re.compile("b+"))
case.assertNotRegex("abc", re.compile("d+"))
for value in (1, 1.0, 1.00000001, 1.0001, 1.5, -1, float("inf"), float("nan")):
    for options in ({}, {"places": 0}, {"places": 3}, {"delta": 0.5}, {"delta": 0}, {"places": 1, "delta": 1}, {"msg": "text"}):
        attempt("assertAlmostEqual", 1, value, **options)
        attempt("assertNotAlmostEqual", 1, value, **options)
attempt("assertAlmostEqual", 1j, 1j + 1e-9)
attempt("assertAlmostEqual", "a", "a")
attempt("assertAlmostEqual", "a", "b")
attempt("assertIn", "b", {"a": 1}, "text")
attempt("assertIn", 1, 2)
attempt("assertIsInstance", 5, (str, bytes), "text")
attempt("assertIsInstance", 5, 5)
attempt("assertLess", 1, "a")
for function in (lambda: int("x"), lambda: {}["key"], lambda: None):
    for kind in (ValueError, KeyError, (ValueError, KeyError), Exception):
        for pattern in ("invalid", "^key$", "", "nowhere"):
            try:
                case.assertRaisesRegex(kind, pattern, function)
                print("passes", end=" ")
            except Exception as e:
                print(repr(e), end=" ")
    print()
with case.assertRaisesRegex(ValueError, "two (words)") as caught:
    raise ValueError("these two words")
print(repr(caught.exception))
for options in ({"msg": "text"}, {"other": 1}):
    try:
        with case.assertRaisesRegex(ValueError, "x", **options):
            pass
    except (AssertionError, TypeError) as e:
        print(repr(e))


class Short(unittest.TestCase):
    longMessage = False
    failureException = OSError


case = Short()
for name, args in (("assertEqual", (1, 2)), ("assertEqual", (1, 2, "alone")), ("assertTrue", (0, "alone")), ("fail", ()), ("fail", ("alone",)),
                   ("assertRaises", (KeyError, print)), ("assertIsNone", (5, ("any", "object")))):
    attempt(name, *args)
