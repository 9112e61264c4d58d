# truth: reference 1.25
# Each assertion passes, or fails with a sentence that has both values.
import unittest

case = unittest.TestCase()


def attempt(label, f):
    try:
        f()
        print(label, "passes")
    except AssertionError as e:
        print(label, "fails:", e)


for values in ((1, 1), (1, 2), ([1, 2], [1, 3]), ([1], [1, 2]), ("abc", "abd"), ((1,), [1])):
    attempt("Equal %r" % (values,), lambda: case.assertEqual(*values))
attempt("NotEqual", lambda: case.assertNotEqual(1, 1))
for value in (0, 1, [], "x"):
    attempt("True %r" % (value,), lambda: case.assertTrue(value))
    attempt("False %r" % (value,), lambda: case.assertFalse(value))
attempt("Is", lambda: case.assertIs(None, False))
attempt("IsNot", lambda: case.assertIsNot(None, None))
attempt("IsNone", lambda: case.assertIsNone(0))
attempt("IsNotNone", lambda: case.assertIsNotNone(None))
attempt("In", lambda: case.assertIn(3, [1, 2]))
attempt("NotIn", lambda: case.assertNotIn("a", "abc"))
attempt("IsInstance", lambda: case.assertIsInstance("1", (int, float)))
attempt("NotIsInstance", lambda: case.assertNotIsInstance(1, int))
attempt("Less", lambda: case.assertLess(2, 2))
attempt("LessEqual", lambda: case.assertLessEqual(2, 2))
attempt("Greater", lambda: case.assertGreater(2, 2))
attempt("GreaterEqual", lambda: case.assertGreaterEqual(1, 2))
attempt("AlmostEqual", lambda: case.assertAlmostEqual(0.1 + 0.2, 0.3))
attempt("AlmostEqual places", lambda: case.assertAlmostEqual(1, 1.25, 2))
attempt("AlmostEqual delta", lambda: case.assertAlmostEqual(1, 1.25, delta=0.5))
attempt("NotAlmostEqual", lambda: case.assertNotAlmostEqual(1, 1.25, delta=0.5))
attempt("CountEqual", lambda: case.assertCountEqual([1, 2, 2], [2, 1, 3]))
attempt("with a message", lambda: case.assertEqual(1, 2, "the message"))
attempt("fail", lambda: case.fail())
attempt("fail with a message", lambda: case.fail("on purpose"))
