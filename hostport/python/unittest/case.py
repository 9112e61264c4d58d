"""A test: what can be done before, during and after it."""

from .assertions import Assertions


class SkipTest(Exception):
    """Raised by a test, a setUp or a decorator to say that the test does not apply."""


class _Stop(Exception):
    """Ends a test whose first failure ends the run."""


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

    if callable(reason):  # @skip without a reason
        target, reason = reason, ""
        return decorate(target)
    return decorate


def skipIf(condition, reason):
    return skip(reason) if condition else lambda target: target


def skipUnless(condition, reason):
    return skipIf(not condition, reason)


def expectedFailure(target):
    """The test, or each test of the class, passes if it fails and fails if it passes."""
    if isinstance(target, type):
        target._expect_failure = True
        return target

    def expecting(self):
        self._expecting = True
        return target(self)

    return expecting


# ---- fixtures of modules and classes: one of each is set up at a time

_module_cleanups = []
_class_cleanups = []


def addModuleCleanup(function, *args, **kwargs):
    """Calls `function` after tearDownModule, the last added first."""
    _module_cleanups.append((function, args, kwargs))


_Coroutine = type((lambda: (yield))())


def call(function, *args, **kwargs):
    """Calls a function, to its end if it is an `async def`."""
    value = function(*args, **kwargs)
    if isinstance(value, _Coroutine):
        import asyncio

        asyncio.run(value)


class _SubTest:
    """`with self.subTest(i=i):` notes a failure inside and lets the test go on."""

    def __init__(self, case, msg, params):
        self.case = case
        self.msg = msg
        self.params = params

    def __str__(self):
        parts = [] if self.msg is None else ["[%s]" % (self.msg,)]
        if self.params:
            pairs = ["%s=%r" % (key, self.params[key]) for key in sorted(self.params)]
            parts.append("(%s)" % ", ".join(pairs))
        return "%s %s" % (self.case, " ".join(parts) or "(<subtest>)")

    def id(self):
        return self.case.id() + str(self)[len(str(self.case)) :]

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        if kind is None or not issubclass(kind, Exception) or self.case._result is None:
            return False
        if issubclass(kind, _Stop):
            return False
        self.case._note(self, value)
        if self.case._result.shouldStop:
            raise _Stop
        return True


class TestCase(Assertions):
    """One test: an instance runs the method whose name it is given."""

    _skip_reason = None
    _expect_failure = False
    _result = None  # where the test that runs notes its outcome

    def __init__(self, methodName="runTest"):
        self._test_name = methodName
        self._cleanups = []

    def __str__(self):
        return "%s (%s)" % (self._test_name, type(self).__name__)

    def __call__(self, result=None):
        return self.run(result)

    def id(self):
        return "%s.%s.%s" % (type(self).__module__, type(self).__name__, self._test_name)

    def shortDescription(self):
        return None

    def countTestCases(self):
        return 1

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

    @classmethod
    def addClassCleanup(cls, function, *args, **kwargs):
        """Calls `function` after tearDownClass, the last added first."""
        _class_cleanups.append((function, args, kwargs))

    def addCleanup(self, function, *args, **kwargs):
        """Calls `function` after tearDown, the last added first, whatever happened."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, manager):
        """Enters `manager` until the test's end; gives what it gives."""
        value = manager.__enter__()
        self.addCleanup(manager.__exit__, None, None, None)
        return value

    def doCleanups(self):
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._attempt(function, *args, **kwargs)

    def skipTest(self, reason):
        raise SkipTest(reason)

    def subTest(self, msg=None, **params):
        return _SubTest(self, msg, params)

    # ---- the run

    def run(self, result=None):
        """Runs the test with its setUp, tearDown and cleanups; gives the result."""
        if result is None:
            from .result import TestResult

            result = TestResult()
        self._result = result
        result.startTest(self)
        try:
            if self._skip_reason is not None:
                result.addSkip(self, self._skip_reason)
            else:
                self._run_steps()
        finally:
            result.stopTest(self)
            self._result = None
        return result

    def _run_steps(self):
        self._clean, self._failed_as_expected, expected = True, None, False
        self._expecting = False
        if self._attempt(self._set_up):
            self._expecting = self._expect_failure
            self._attempt(getattr(self, self._test_name))
            expected, self._expecting = self._expecting, False
            self._attempt(self._tear_down)
        self.doCleanups()
        if not self._clean:
            return
        if self._failed_as_expected is not None:
            self._result.addExpectedFailure(self, self._failed_as_expected)
        elif expected:
            self._result.addUnexpectedSuccess(self)
        else:
            self._result.addSuccess(self)

    # An asynchronous case does more.
    def _set_up(self):
        call(self.setUp)

    def _tear_down(self):
        call(self.tearDown)

    # Whether `step` ended well; what it raised is noted.
    def _attempt(self, step, *args, **kwargs):
        try:
            call(step, *args, **kwargs)
            return True
        except KeyboardInterrupt:
            raise
        except _Stop:
            return False
        except BaseException as exception:
            self._note(self, exception)
            return False

    # Files what `test`, this one or a part of it, raised under the right heading.
    def _note(self, test, exception):
        if isinstance(exception, SkipTest):
            self._clean = self._clean and test is not self
            self._result.addSkip(test, reason_of(exception))
        elif self._expecting:
            self._failed_as_expected = exception
        else:
            self._clean = False
            if test is not self:
                self._result.addSubTest(self, test, exception)
            elif isinstance(exception, self.failureException):
                self._result.addFailure(self, exception)
            else:
                self._result.addError(self, exception)

    def debug(self):
        """Runs the test and lets what it raises through."""
        self._set_up()
        try:
            call(getattr(self, self._test_name))
        finally:
            self._tear_down()
            while self._cleanups:
                function, args, kwargs = self._cleanups.pop()
                call(function, *args, **kwargs)


def reason_of(skip_test):
    return skip_test.args[0] if skip_test.args else ""
