"""Finds tests: in classes, modules, by name, and in files."""

from .case import TestCase
from .suite import TestSuite, test_names


class FailedImport(TestCase):
    """Stands for tests that cannot be loaded: it raises why, an error or SkipTest."""

    def __init__(self, name, exception):
        super().__init__(name)
        self._exception = exception

    def id(self):
        return self._test_name

    def __str__(self):
        return "%s (import)" % self._test_name

    def __getattr__(self, name):
        if name == self._test_name:
            return self._raise
        raise AttributeError(name)

    def _raise(self):
        raise self._exception


def matches(name, pattern):
    """Whether all of `name` fits `pattern`, in which * is any text and ? any character."""
    if not pattern:
        return not name
    if pattern[0] == "*":
        return any(matches(name[i:], pattern[1:]) for i in range(len(name) + 1))
    return bool(name) and pattern[0] in ("?", name[0]) and matches(name[1:], pattern[1:])


class TestLoader:
    testMethodPrefix = "test"
    testNamePatterns = None  # a list: only tests whose id() fits one of them

    def __init__(self):
        self.suiteClass = TestSuite

    def getTestCaseNames(self, cls):
        return test_names(cls, self.testMethodPrefix)

    def loadTestsFromTestCase(self, cls):
        names = self.getTestCaseNames(cls)
        if not names and hasattr(cls, "runTest"):
            names = ["runTest"]
        return self.suiteClass([test for test in [cls(name) for name in names] if self._wanted(test)])

    def _wanted(self, test):
        patterns = self.testNamePatterns
        return patterns is None or any(matches(test.id(), pattern) for pattern in patterns)

    def loadTestsFromModule(self, module, pattern=None):
        """The tests of all its classes in order of name, or what its load_tests() makes of them."""
        suite = self.suiteClass()
        for name in sorted(dir(module)):
            value = getattr(module, name, None)
            if _is_test_class(value):
                suite.addTest(self.loadTestsFromTestCase(value))
        load_tests = getattr(module, "load_tests", None)
        return suite if load_tests is None else load_tests(self, suite, pattern)

    def loadTestsFromName(self, name, module=None):
        """`name`: a module, class or method with dots between, seen from `module` if there is one.

        What there is not is an error among the tests.
        """
        try:
            return self._load(name, module)
        except (ImportError, AttributeError) as exception:
            return self.suiteClass([FailedImport(name, exception)])

    def _load(self, name, module):
        parts = name.split(".")
        value, parent = (_import(parts) if module is None else module), None
        for part in parts:
            parent, value = value, getattr(value, part)
        if _is_test_class(value):
            return self.loadTestsFromTestCase(value)
        if isinstance(parent, type) and issubclass(parent, TestCase):
            return self.suiteClass([parent(parts[-1])])
        if isinstance(value, (TestCase, TestSuite)):
            return value
        if callable(value):
            return value()
        return self.loadTestsFromModule(value)

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        """The tests of all files below `start_dir` that fit `pattern`, in order of name.

        Folders are searched that are packages. A file that cannot be imported is an error among
        the tests. Modules are imported as seen from `top_level_dir`, or `start_dir`.
        """
        from .discovery import discover

        return discover(self, start_dir, pattern, top_level_dir)


def _is_test_class(value):
    return isinstance(value, type) and issubclass(value, TestCase) and value.__module__[:9] != "unittest."


# The package or module at the root of a dotted name, with as much below it imported as there is.
def _import(parts):
    for count in range(len(parts), 0, -1):
        try:
            module = __import__(".".join(parts[:count]))
            return _Root(parts[0], module)
        except ImportError:
            if count == 1:
                raise


class _Root:
    """A module seen by its name."""

    def __init__(self, name, module):
        setattr(self, name, module)


defaultTestLoader = TestLoader()
