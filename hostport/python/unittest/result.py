"""What came of the tests."""

import io
import sys

_OWN_FILES = ("assertions.py", "case.py", "async_case.py", "discovery.py", "loader.py",
              "suite.py")


# The traceback as text, without our own frames: they tell nothing of the test.
def _text_of(exception):
    out = io.StringIO()
    sys.print_exception(exception, out)
    return "\n".join([line for line in out.getvalue().split("\n") if not _is_ours(line)])


def _is_ours(line):
    parts = line.split('"')
    path = parts[1].split("/") if parts[0] == "  File " and len(parts) > 2 else []
    return len(path) > 1 and path[-2] == "unittest" and path[-1] in _OWN_FILES


class TestResult:
    """Counts outcomes and keeps what went wrong: lists of (test, traceback as text)."""

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.testsRun = 0
        self.failures = []
        self.errors = []
        self.skipped = []  # (test, reason)
        self.expectedFailures = []
        self.unexpectedSuccesses = []  # tests
        self.failfast = False  # the first failure ends the run
        self.shouldStop = False

    def wasSuccessful(self):
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def stop(self):
        """No test begins any more."""
        self.shouldStop = True

    def startTestRun(self):
        pass

    def stopTestRun(self):
        pass

    def startTest(self, test):
        self.testsRun += 1

    def stopTest(self, test):
        pass

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addFailure(self, test, exception):
        self.failures.append((test, _text_of(exception)))
        self._went_wrong()

    def addError(self, test, exception):
        self.errors.append((test, _text_of(exception)))
        self._went_wrong()

    def addSubTest(self, test, subtest, exception):
        if isinstance(exception, test.failureException):
            self.addFailure(subtest, exception)
        else:
            self.addError(subtest, exception)

    def addExpectedFailure(self, test, exception):
        self.expectedFailures.append((test, _text_of(exception)))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)
        self._went_wrong()

    def _went_wrong(self):
        if self.failfast:
            self.stop()


class TextTestResult(TestResult):
    """Says what happens. Verbosity 0: nothing until the end; 1: a letter, 2: a line for each test."""

    def __init__(self, stream=None, descriptions=None, verbosity=2):
        super().__init__()
        self.stream = sys.stdout if stream is None else stream
        self.verbosity = verbosity
        self._running = False

    def _print(self, *values, end="\n"):
        print(*values, end=end, file=self.stream)

    def startTest(self, test):
        super().startTest(test)
        self._running, self._outcome = True, ("ok", ".")
        if self.verbosity > 1:
            self._print(test, "... ", end="")

    def stopTest(self, test):
        self._running = False
        self._show(self._outcome)

    # What went wrong outside of any test (setUpClass) has a line of its own.
    def _set(self, test, line, letter):
        self._outcome = (line, letter)
        if not self._running:
            if self.verbosity > 1:
                self._print(test, "... ", end="")
            self._show(self._outcome)

    def _show(self, outcome):
        if self.verbosity > 1:
            self._print(outcome[0])
        elif self.verbosity == 1:
            self._print(outcome[1], end="")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._set(test, "skipped: %s" % (reason,), "s")

    def addFailure(self, test, exception):
        super().addFailure(test, exception)
        self._set(test, "FAIL", "F")

    def addError(self, test, exception):
        super().addError(test, exception)
        self._set(test, "ERROR", "E")

    def addExpectedFailure(self, test, exception):
        super().addExpectedFailure(test, exception)
        self._set(test, "expected failure", "x")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._set(test, "unexpected success", "u")

    def printErrors(self):
        if self.verbosity == 1:
            self._print()
        for kind, notes in (("ERROR", self.errors), ("FAIL", self.failures)):
            for test, text in notes:
                self._print("=" * 70)
                self._print("%s: %s" % (kind, test))
                self._print("-" * 70)
                self._print(text, end="" if text.endswith("\n") else "\n")
        for test in self.unexpectedSuccesses:
            self._print("=" * 70)
            self._print("UNEXPECTED SUCCESS: %s" % test)
