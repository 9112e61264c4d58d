"""unittest for MicroPython: the part of CPython's module that boards can carry.

A test class is a TestCase whose methods test_* are the tests; `unittest.main()` runs every
test class of the program in order of name, prints a line for each test, the tracebacks of
those that went wrong, and a summary that test runners recognise by its last four lines:

    ----------------------------------------------------------------------
    Ran 3 tests

    OK (skipped=1)

After a failure main() ends the program with SystemExit(1).

Not here, because boards lack what it needs: assertRaisesRegex (re), assertLogs, mock.
"""

import sys

_RULE = "-" * 70


class SkipTest(Exception):
    """Raised by a test, a setUp or a decorator to say that the test does not apply."""


class _UnexpectedSuccess(Exception):
    """A test that was expected to fail has passed."""


class _ExpectedFailure(Exception):
    """A test that was expected to fail has failed."""


# ---- decorators


def skip(reason):
    """Skips a test method or a whole TestCase class, for `reason`."""

    def decorate(target):
        if isinstance(target, type):
            target._skip_reason = reason
            return target

        def skipped(self):
            raise SkipTest(reason)

        return skipped

    return decorate


def skipIf(condition, reason):
    return skip(reason) if condition else lambda target: target


def skipUnless(condition, reason):
    return skipIf(not condition, reason)


def expectedFailure(test):
    """The test passes if it fails, and is counted as a failure if it passes."""

    def inverted(self):
        try:
            test(self)
        except SkipTest:
            raise
        except Exception:
            raise _ExpectedFailure
        raise _UnexpectedSuccess("expected to fail, but passed")

    return inverted


# ---- contexts that a test opens


class _AssertRaises:
    """`with self.assertRaises(E) as caught:`; afterwards caught.exception is the exception."""

    def __init__(self, expected, msg):
        self.expected = expected
        self.msg = msg
        self.exception = None

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        if kind is None:
            raise AssertionError(_text(self.msg, "%s not raised" % _names(self.expected)))
        if not issubclass(kind, self.expected):
            return False
        self.exception = value
        return True


class _SubTest:
    """`with self.subTest(i=i):` notes a failure inside and lets the test go on."""

    def __init__(self, case, msg, params):
        self.case = case
        parts = [] if msg is None else ["[%s]" % msg]
        if params:
            parts.append("(%s)" % ", ".join("%s=%r" % (k, params[k]) for k in sorted(params)))
        self.label = " ".join(parts) or "(<subtest>)"

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        if kind is None or not issubclass(kind, Exception) or self.case._result is None:
            return False
        if issubclass(kind, (_ExpectedFailure, _UnexpectedSuccess)):
            return False
        self.case._result._note(self.case, value, self.label)
        return True


def _names(expected):
    kinds = expected if isinstance(expected, tuple) else (expected,)
    return " or ".join([kind.__name__ for kind in kinds])


def _text(msg, standard):
    return standard if msg is None else "%s : %s" % (standard, msg)


# ---- the test


class TestCase:
    """One test: an instance runs the method whose name it is given."""

    _skip_reason = None
    _result = None  # where the test that runs notes its outcome

    def __init__(self, methodName="runTest"):
        self._test_name = methodName
        self._cleanups = []

    def __str__(self):
        return "%s (%s)" % (self._test_name, type(self).__name__)

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def setUp(self):
        pass

    def tearDown(self):
        pass

    def addCleanup(self, function, *args, **kwargs):
        """Calls `function` after tearDown, the last added first, whatever happened."""
        self._cleanups.append((function, args, kwargs))

    def doCleanups(self):
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._attempt(lambda: function(*args, **kwargs))

    def skipTest(self, reason):
        raise SkipTest(reason)

    def subTest(self, msg=None, **params):
        return _SubTest(self, msg, params)

    def run(self, result=None):
        """Runs the test with its setUp, tearDown and cleanups; gives the result."""
        result = TestResult() if result is None else result
        self._result = result
        result.startTest(self)
        try:
            if self._skip_reason is not None:
                result.addSkip(self, self._skip_reason)
            elif self._attempt(self.setUp):
                self._attempt(getattr(self, self._test_name))
                self._attempt(self.tearDown)
            self.doCleanups()
        finally:
            result.stopTest(self)
            self._result = None
        return result

    def debug(self):
        """Runs the test and lets what it raises through."""
        self.setUp()
        try:
            getattr(self, self._test_name)()
        finally:
            self.tearDown()
            while self._cleanups:
                function, args, kwargs = self._cleanups.pop()
                function(*args, **kwargs)

    # Whether `step` ended well; what it raised is noted.
    def _attempt(self, step):
        try:
            step()
            return True
        except Exception as exception:
            self._result._note(self, exception)
            return False

    # ---- assertions: each raises AssertionError; `msg` is added to its text

    def fail(self, msg=None):
        raise AssertionError("failed" if msg is None else msg)

    def assertEqual(self, first, second, msg=None):
        if not first == second:
            self.fail(_text(msg, _difference(first, second)))

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self.fail(_text(msg, "%r == %r" % (first, second)))

    def assertTrue(self, value, msg=None):
        if not value:
            self.fail(_text(msg, "%r is not true" % (value,)))

    def assertFalse(self, value, msg=None):
        if value:
            self.fail(_text(msg, "%r is not false" % (value,)))

    def assertIs(self, first, second, msg=None):
        if first is not second:
            self.fail(_text(msg, "%r is not %r" % (first, second)))

    def assertIsNot(self, first, second, msg=None):
        if first is second:
            self.fail(_text(msg, "unexpectedly identical: %r" % (first,)))

    def assertIsNone(self, value, msg=None):
        if value is not None:
            self.fail(_text(msg, "%r is not None" % (value,)))

    def assertIsNotNone(self, value, msg=None):
        if value is None:
            self.fail(_text(msg, "unexpectedly None"))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self.fail(_text(msg, "%r not found in %r" % (member, container)))

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self.fail(_text(msg, "%r unexpectedly found in %r" % (member, container)))

    def assertIsInstance(self, value, kinds, msg=None):
        if not isinstance(value, kinds):
            self.fail(_text(msg, "%r is not an instance of %s" % (value, _names(kinds))))

    def assertNotIsInstance(self, value, kinds, msg=None):
        if isinstance(value, kinds):
            self.fail(_text(msg, "%r is an instance of %s" % (value, _names(kinds))))

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self.fail(_text(msg, "%r not less than %r" % (a, b)))

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self.fail(_text(msg, "%r not less than or equal to %r" % (a, b)))

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self.fail(_text(msg, "%r not greater than %r" % (a, b)))

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self.fail(_text(msg, "%r not greater than or equal to %r" % (a, b)))

    def assertAlmostEqual(self, first, second, places=7, msg=None, delta=None):
        """The difference is at most `delta`, or rounds to zero at `places` decimals."""
        if not _almost_equal(first, second, places, delta):
            self.fail(_text(msg, "%r != %r within %s" % (first, second, _margin(places, delta))))

    def assertNotAlmostEqual(self, first, second, places=7, msg=None, delta=None):
        if _almost_equal(first, second, places, delta):
            self.fail(_text(msg, "%r == %r within %s" % (first, second, _margin(places, delta))))

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
            self.fail(_text(msg, "only in the first: %r, only in the second: %r" % (missing, left)))

    def assertRaises(self, expected, function=None, *args, **kwargs):
        """With a function, calls it; without, gives a context manager."""
        context = _AssertRaises(expected, kwargs.pop("msg", None) if function is None else None)
        if function is None:
            return context
        with context:
            function(*args, **kwargs)


def _almost_equal(first, second, places, delta):
    if first == second:
        return True
    difference = abs(first - second)
    return difference <= delta if delta is not None else round(difference, places) == 0


def _margin(places, delta):
    return "%d places" % places if delta is None else "%r delta" % (delta,)


# Two long sequences are hard to compare by eye, so say where they part.
def _difference(first, second):
    text = "%r != %r" % (first, second)
    if type(first) is not type(second) or not isinstance(first, (list, tuple, str, bytes)):
        return text
    shorter = min(len(first), len(second))
    for i in range(shorter):
        if first[i] != second[i]:
            return "%s\nfirst difference at index %d: %r != %r" % (text, i, first[i], second[i])
    return "%s\nlengths differ: %d != %d" % (text, len(first), len(second))


# ---- results


class TestResult:
    """Counts outcomes and keeps what went wrong: lists of (label, exception)."""

    def __init__(self):
        self.testsRun = 0
        self.failures = []
        self.errors = []
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []

    def wasSuccessful(self):
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def startTest(self, test):
        self.testsRun += 1
        self._outcome = "ok"
        print(test, "... ", end="")

    def stopTest(self, test):
        print(self._outcome)

    def addFailure(self, test, exception, label=""):
        self._outcome = "FAIL"
        self.failures.append(("%s %s" % (test, label) if label else str(test), exception))

    def addError(self, test, exception, label=""):
        self._outcome = "ERROR"
        self.errors.append(("%s %s" % (test, label) if label else str(test), exception))

    def addSkip(self, test, reason):
        self._outcome = "skipped: %s" % reason
        self.skipped.append((str(test), reason))

    def addExpectedFailure(self, test, exception):
        self._outcome = "expected failure"
        self.expectedFailures.append((str(test), exception))

    def addUnexpectedSuccess(self, test):
        self._outcome = "unexpected success"
        self.unexpectedSuccesses.append(str(test))

    # Files what `test` raised under the right heading.
    def _note(self, test, exception, label=""):
        if isinstance(exception, SkipTest):
            self.addSkip(test, exception.args[0] if exception.args else "")
        elif isinstance(exception, _ExpectedFailure):
            self.addExpectedFailure(test, exception)
        elif isinstance(exception, _UnexpectedSuccess):
            self.addUnexpectedSuccess(test)
        elif isinstance(exception, AssertionError):
            self.addFailure(test, exception, label)
        else:
            self.addError(test, exception, label)

    def printErrors(self):
        for kind, notes in (("ERROR", self.errors), ("FAIL", self.failures)):
            for label, exception in notes:
                print("=" * 70)
                print("%s: %s" % (kind, label))
                print(_RULE)
                sys.print_exception(exception)
        for label in self.unexpectedSuccesses:
            print("=" * 70)
            print("UNEXPECTED SUCCESS: %s" % label)

    def printSummary(self):
        print(_RULE)
        print("Ran %d tests\n" % self.testsRun)
        if self.wasSuccessful():
            print("OK (skipped=%d)" % len(self.skipped) if self.skipped else "OK")
        else:
            failures = len(self.failures) + len(self.unexpectedSuccesses)
            print("FAILED (failures=%d, errors=%d)" % (failures, len(self.errors)))


# ---- suites


class TestSuite:
    """Tests, test classes and suites, run in the order added."""

    def __init__(self, tests=()):
        self._tests = list(tests)

    def addTest(self, test):
        """`test`: a TestCase instance, a TestCase class (all its tests) or a suite."""
        self._tests.append(test)

    def addTests(self, tests):
        for test in tests:
            self.addTest(test)

    def countTestCases(self):
        return sum([_count(test) for test in self._tests])

    def run(self, result):
        for test in self._tests:
            if isinstance(test, type):
                _run_class(test, result)
            else:
                test.run(result)
        return result


def _count(test):
    if isinstance(test, type):
        return len(_test_names(test))
    return test.countTestCases() if isinstance(test, TestSuite) else 1


# In order of name, because dir() has no order that a person would know.
def _test_names(cls):
    return sorted([name for name in dir(cls)
                   if name.startswith("test") and callable(getattr(cls, name))])


def _run_class(cls, result):
    if cls._skip_reason is not None:
        return _run_tests(cls, result)
    try:
        cls.setUpClass()
    except SkipTest as exception:
        reason = exception.args[0] if exception.args else ""
        print("setUpClass (%s) ... skipped: %s" % (cls.__name__, reason))
        return result.skipped.append((cls.__name__, reason))
    except Exception as exception:
        print("setUpClass (%s) ... ERROR" % cls.__name__)
        return result.errors.append(("setUpClass (%s)" % cls.__name__, exception))
    _run_tests(cls, result)
    try:
        cls.tearDownClass()
    except Exception as exception:
        print("tearDownClass (%s) ... ERROR" % cls.__name__)
        result.errors.append(("tearDownClass (%s)" % cls.__name__, exception))


def _run_tests(cls, result):
    for name in _test_names(cls):
        cls(name).run(result)


class TestLoader:
    """Finds the test classes of a module and the tests of a class."""

    def loadTestsFromTestCase(self, cls):
        return TestSuite([cls])

    def loadTestsFromModule(self, module):
        suite = TestSuite()
        for name in sorted(dir(module)):
            value = getattr(module, name)
            if isinstance(value, type) and issubclass(value, TestCase) and value is not TestCase:
                suite.addTest(value)
        return suite


defaultTestLoader = TestLoader()


class TextTestRunner:
    """Runs a suite, or what a suite can hold, and prints its outcome."""

    def run(self, suite):
        result = TestResult()
        (suite if isinstance(suite, TestSuite) else TestSuite([suite])).run(result)
        result.printErrors()
        result.printSummary()
        return result


def main(module="__main__", testRunner=None, exit=True):
    """Runs all test classes of `module` (a module or its name).

    Ends the program with SystemExit(1) after a failure; gives the result otherwise, and always
    if `exit` is false.
    """
    if isinstance(module, str):
        module = __import__(module)
    runner = TextTestRunner() if testRunner is None else testRunner
    result = runner.run(defaultTestLoader.loadTestsFromModule(module))
    if exit and not result.wasSuccessful():
        sys.exit(1)
    return result
