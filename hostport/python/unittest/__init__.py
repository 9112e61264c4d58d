"""unittest for MicroPython: the part of CPython's module that boards can carry.

A test class is a TestCase whose methods test_* are the tests; `unittest.main()` runs every
test class of the program in order of name, prints a line for each test, the tracebacks of
those that went wrong, and a summary that test runners recognise by its last four lines:

    ----------------------------------------------------------------------
    Ran 3 tests

    OK (skipped=1)

After a failure main() ends the program with SystemExit(1). `-m unittest` finds the tests in
files, `-m unittest -h` says how.

Not here, because boards lack what they need: assertLogs, assertWarns, mock.
"""

from .case import (
    SkipTest,
    TestCase,
    addModuleCleanup,
    expectedFailure,
    skip,
    skipIf,
    skipUnless,
)
from .loader import TestLoader, defaultTestLoader
from .program import main
from .result import TestResult, TextTestResult
from .runner import TextTestRunner
from .suite import TestSuite


# Few programs need it, and it brings asyncio.
def __getattr__(name):
    if name != "IsolatedAsyncioTestCase":
        raise AttributeError(name)
    from .async_case import IsolatedAsyncioTestCase

    return IsolatedAsyncioTestCase
