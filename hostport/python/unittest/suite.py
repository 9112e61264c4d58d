"""Many tests, with the fixtures of their classes and modules."""

import sys

from .case import SkipTest, TestCase, _class_cleanups, _module_cleanups, call, reason_of


def tests_of(cls):
    """The tests of a class: its methods test_*, or else its runTest."""
    names = test_names(cls) or (["runTest"] if hasattr(cls, "runTest") else [])
    return [cls(name) for name in names]


# In order of name, because dir() has no order that a person would know.
def test_names(cls, prefix="test"):
    return sorted([name for name in dir(cls)
                   if name.startswith(prefix) and callable(getattr(cls, name))])


class _Fixture:
    """What stands for a test where a fixture went wrong."""

    failureException = AssertionError

    def __init__(self, name, of):
        self.name = name
        self.of = of

    def __str__(self):
        return "%s (%s)" % (self.name, self.of)

    id = __str__


class _Fixtures:
    """Sets modules and classes up before their first test, and tears them down after the last."""

    def __init__(self, result):
        self.result = result
        self.cls = self.module = None  # the ones of the last test
        self.torn_down = True  # nothing is left to do for the class
        self.class_ready = self.module_ready = False

    # Whether `step` ended well.
    def attempt(self, name, of, step, *args, **kwargs):
        try:
            call(step, *args, **kwargs)
            return True
        except KeyboardInterrupt:
            raise
        except SkipTest as exception:
            self.result.addSkip(_Fixture(name, of), reason_of(exception))
        except BaseException as exception:
            self.result.addError(_Fixture(name, of), exception)
        return False

    def enter(self, cls):
        """Makes ready for a test of `cls`; gives whether it may run."""
        if cls is not self.cls:
            self.leave_class()
            if cls.__module__ != self.module:
                self.leave_module()
                self.enter_module(cls.__module__)
            self.enter_class(cls)
        return self.class_ready

    def enter_module(self, name):
        self.module, self.module_ready = name, True
        step = self.module_function("setUpModule")
        if step is not None and not self.attempt("setUpModule", name, step):
            self.module_ready = False
            self.clean("setUpModule", name, _module_cleanups)

    def enter_class(self, cls):
        self.cls, self.class_ready = cls, self.module_ready
        skipped = getattr(cls, "_skip_reason", None) is not None
        self.torn_down = skipped or not self.module_ready or not hasattr(cls, "setUpClass")
        if self.torn_down:
            return
        if not self.attempt("setUpClass", cls.__name__, cls.setUpClass):
            self.class_ready, self.torn_down = False, True
            self.clean("setUpClass", cls.__name__, _class_cleanups)

    def leave_class(self):
        if not self.torn_down:
            name = self.cls.__name__
            self.attempt("tearDownClass", name, self.cls.tearDownClass)
            self.clean("tearDownClass", name, _class_cleanups)
        self.cls, self.torn_down = None, True

    def leave_module(self):
        if self.module is not None and self.module_ready:
            step = self.module_function("tearDownModule")
            if step is not None:
                self.attempt("tearDownModule", self.module, step)
            self.clean("tearDownModule", self.module, _module_cleanups)
        self.module = None

    def module_function(self, name):
        module = __import__("__main__") if self.module == "__main__" else sys.modules.get(self.module)
        return getattr(module, name, None)

    def clean(self, name, of, cleanups):
        while cleanups:
            function, args, kwargs = cleanups.pop()
            self.attempt(name, of, function, *args, **kwargs)


class TestSuite:
    """Tests and suites, run in the order added."""

    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def __iter__(self):
        return iter(self._tests)

    def __call__(self, result):
        return self.run(result)

    def addTest(self, test):
        """`test`: a TestCase instance, a TestCase class (all its tests) or a suite."""
        if isinstance(test, type) and issubclass(test, TestCase):
            test = TestSuite(tests_of(test))
        if not hasattr(test, "run"):
            raise TypeError("%r is no test" % (test,))
        self._tests.append(test)

    def addTests(self, tests):
        for test in tests:
            self.addTest(test)

    def countTestCases(self):
        return sum([test.countTestCases() for test in self._tests])

    def run(self, result):
        """Runs all until the result says stop; gives the result."""
        fixtures = _Fixtures(result)
        self._run(result, fixtures)
        fixtures.leave_class()
        fixtures.leave_module()
        return result

    def _run(self, result, fixtures):
        for test in self._tests:
            if result.shouldStop:
                return
            if isinstance(test, TestSuite):
                test._run(result, fixtures)
            elif fixtures.enter(type(test)):
                test.run(result)
