"""What a test can claim. Each assertion raises AssertionError; `msg` is added to its text."""


class AssertRaises:
    """`with self.assertRaises(E) as caught:`; afterwards caught.exception is the exception."""

    def __init__(self, case, expected, pattern=None, msg=None):
        self.case = case
        self.expected = expected
        self.pattern = pattern
        self.msg = msg
        self.exception = None

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        if kind is None:
            self.case._fail(self.msg, "%s not raised" % _names(self.expected))
        if not issubclass(kind, self.expected):
            return False
        self.exception = value
        if self.pattern is not None and not _search(self.pattern, str(value)):
            self.case._fail(self.msg, "%r not found in %r" % (_source(self.pattern), str(value)))
        return True


def _names(expected):
    kinds = expected if isinstance(expected, tuple) else (expected,)
    return " or ".join([kind.__name__ for kind in kinds])


# `pattern`: text, or a compiled pattern.
def _search(pattern, text):
    if hasattr(pattern, "search"):
        return pattern.search(text)
    import re

    return re.search(pattern, text)


def _source(pattern):
    return pattern if isinstance(pattern, str) else getattr(pattern, "pattern", pattern)


def _almost_equal(first, second, places, delta):
    if places is not None and delta is not None:
        raise TypeError("places or delta, not both")
    if first == second:
        return True
    difference = abs(first - second)
    if delta is not None:
        return difference <= delta
    return round(difference, 7 if places is None else places) == 0


def _margin(places, delta):
    return "%d places" % (7 if places is None else places) if delta is None else "%r delta" % (delta,)


# Long values are hard to compare by eye, so say where they part.
def _difference(first, second):
    text = "%r != %r" % (first, second)
    if type(first) is not type(second):
        return text
    if isinstance(first, dict):
        return text + "".join(["\n" + line for line in _keys_that_differ(first, second)])
    if isinstance(first, (set, frozenset)):
        return "%s\nonly in the first: %r, only in the second: %r" % (text, first - second, second - first)
    if not isinstance(first, (list, tuple, str, bytes)):
        return text
    shorter = min(len(first), len(second))
    for i in range(shorter):
        if first[i] != second[i]:
            return "%s\nfirst difference at index %d: %r != %r" % (text, i, first[i], second[i])
    return "%s\nlengths differ: %d != %d" % (text, len(first), len(second))


def _keys_that_differ(first, second):
    for key in first:
        if key not in second:
            yield "only in the first: %r" % (key,)
        elif first[key] != second[key]:
            yield "at key %r: %r != %r" % (key, first[key], second[key])
    for key in second:
        if key not in first:
            yield "only in the second: %r" % (key,)


class Assertions:
    failureException = AssertionError
    longMessage = True  # False: `msg` stands instead of the text, not behind it

    def _fail(self, msg, standard):
        if msg is not None:
            standard = "%s : %s" % (standard, msg) if self.longMessage else msg
        raise self.failureException(standard)

    def fail(self, msg=None):
        raise self.failureException("failed" if msg is None else msg)

    def assertEqual(self, first, second, msg=None):
        if not first == second:
            self._fail(msg, _difference(first, second))

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, "%r == %r" % (first, second))

    def assertTrue(self, value, msg=None):
        if not value:
            self._fail(msg, "%r is not true" % (value,))

    def assertFalse(self, value, msg=None):
        if value:
            self._fail(msg, "%r is not false" % (value,))

    def assertIs(self, first, second, msg=None):
        if first is not second:
            self._fail(msg, "%r is not %r" % (first, second))

    def assertIsNot(self, first, second, msg=None):
        if first is second:
            self._fail(msg, "unexpectedly identical: %r" % (first,))

    def assertIsNone(self, value, msg=None):
        if value is not None:
            self._fail(msg, "%r is not None" % (value,))

    def assertIsNotNone(self, value, msg=None):
        if value is None:
            self._fail(msg, "unexpectedly None")

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(msg, "%r not found in %r" % (member, container))

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(msg, "%r unexpectedly found in %r" % (member, container))

    def assertIsInstance(self, value, kinds, msg=None):
        if not isinstance(value, kinds):
            self._fail(msg, "%r is not an instance of %s" % (value, _names(kinds)))

    def assertNotIsInstance(self, value, kinds, msg=None):
        if isinstance(value, kinds):
            self._fail(msg, "%r is an instance of %s" % (value, _names(kinds)))

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail(msg, "%r not less than %r" % (a, b))

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail(msg, "%r not less than or equal to %r" % (a, b))

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail(msg, "%r not greater than %r" % (a, b))

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail(msg, "%r not greater than or equal to %r" % (a, b))

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """The difference is at most `delta`, or rounds to zero at `places` (7) decimals."""
        if not _almost_equal(first, second, places, delta):
            self._fail(msg, "%r != %r within %s" % (first, second, _margin(places, delta)))

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if _almost_equal(first, second, places, delta):
            self._fail(msg, "%r == %r within %s" % (first, second, _margin(places, delta)))

    def assertCountEqual(self, first, second, msg=None):
        """The same members, each as often, in any order."""
        left = list(second)
        missing = []
        for member in first:
            if member in left:
                left.remove(member)
            else:
                missing.append(member)
        if missing or left:
            self._fail(msg, "only in the first: %r, only in the second: %r" % (missing, left))

    def _assert_kind(self, kind, first, second, msg):
        for value in (first, second):
            if not isinstance(value, kind):
                self._fail(msg, "%r is not a %s" % (value, kind.__name__))
        self.assertEqual(first, second, msg)

    def assertListEqual(self, first, second, msg=None):
        self._assert_kind(list, first, second, msg)

    def assertTupleEqual(self, first, second, msg=None):
        self._assert_kind(tuple, first, second, msg)

    def assertDictEqual(self, first, second, msg=None):
        self._assert_kind(dict, first, second, msg)

    def assertMultiLineEqual(self, first, second, msg=None):
        self._assert_kind(str, first, second, msg)

    def assertSetEqual(self, first, second, msg=None):
        self.assertEqual(set(first), set(second), msg)

    def assertSequenceEqual(self, first, second, msg=None):
        self.assertEqual(list(first), list(second), msg)

    def assertRegex(self, text, pattern, msg=None):
        if not _search(pattern, text):
            self._fail(msg, "%r not found in %r" % (_source(pattern), text))

    def assertNotRegex(self, text, pattern, msg=None):
        if _search(pattern, text):
            self._fail(msg, "%r unexpectedly found in %r" % (_source(pattern), text))

    def assertRaises(self, expected, function=None, *args, **kwargs):
        """With a function, calls it; without, gives a context manager (which takes `msg`)."""
        return self._raises(AssertRaises(self, expected), function, args, kwargs)

    def assertRaisesRegex(self, expected, pattern, function=None, *args, **kwargs):
        """As assertRaises, and the exception's text must match `pattern` somewhere."""
        return self._raises(AssertRaises(self, expected, pattern), function, args, kwargs)

    def _raises(self, context, function, args, kwargs):
        if function is None:
            context.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError("unexpected arguments: %s" % ", ".join(sorted(kwargs)))
            return context
        with context:
            function(*args, **kwargs)
