"""Runs tests and says what came of them."""

from .result import TextTestResult
from .suite import TestSuite


class TextTestRunner:
    """Runs a suite, or what a suite can hold, and prints its outcome.

    `stream`: where to print, or None for sys.stdout. `resultclass` is made as TextTestResult is.
    """

    def __init__(self, stream=None, descriptions=True, verbosity=2, failfast=False, resultclass=None):
        self.stream = stream
        self.verbosity = verbosity
        self.failfast = failfast
        self.resultclass = TextTestResult if resultclass is None else resultclass

    def run(self, tests):
        result = self.resultclass(self.stream, True, self.verbosity)
        result.failfast = self.failfast
        result.startTestRun()
        try:
            (tests if isinstance(tests, TestSuite) else TestSuite([tests])).run(result)
        finally:
            result.stopTestRun()
        if hasattr(result, "printErrors"):
            result.printErrors()
        self._print_summary(result)
        return result

    def _print_summary(self, result):
        for line in ("-" * 70, "Ran %d tests" % result.testsRun, "", _verdict(result)):
            if self.stream is None:
                print(line)
            else:
                print(line, file=self.stream)


# In the form that test runners look for: unexpected successes count as failures.
def _verdict(result):
    if result.wasSuccessful():
        return "OK (skipped=%d)" % len(result.skipped) if result.skipped else "OK"
    failures = len(result.failures) + len(result.unexpectedSuccesses)
    return "FAILED (failures=%d, errors=%d)" % (failures, len(result.errors))
