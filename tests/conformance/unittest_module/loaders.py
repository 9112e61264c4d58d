# truth: reference 1.25
# Tests by name, name patterns, verbosity, failfast, and what main() makes of its arguments.
import io
import sys

import unittest
from unittest.loader import matches


class Alpha(unittest.TestCase):
    def test_one(self):
        pass

    def test_two(self):
        self.fail("two")

    def check_three(self):
        raise ValueError("three")


class Beta(unittest.TestCase):
    @unittest.skip("not four")
    def test_four(self):
        pass

    def test_five(self):
        pass


class Single(unittest.TestCase):
    def runTest(self):
        pass


def suite():
    return unittest.TestSuite([Beta])


instance = Alpha("check_three")
loader = unittest.TestLoader()
main = __import__("__main__")


def ids(tests):
    for test in tests:
        if isinstance(test, unittest.TestSuite):
            yield from ids(test)
        else:
            yield test.id()


for name in ("Alpha", "Alpha.test_one", "Alpha.check_three", "Single", "suite", "instance", "Alpha.nothing", "Nothing", "io", "nowhere.Beta"):
    for module in (main, None):
        tests = loader.loadTestsFromName(name, module)
        result = unittest.TestResult()
        tests.run(result)
        print(name, module is None, list(ids([tests])), [text.split("\n")[-2] for _, text in result.errors])
print(list(ids(loader.loadTestsFromNames(["Beta", "Alpha.test_two"], main))))
print(list(ids(loader.loadTestsFromModule(main))))
print(loader.getTestCaseNames(Alpha))
loader.testMethodPrefix = "check"
print(loader.getTestCaseNames(Alpha), list(ids(loader.loadTestsFromTestCase(Alpha))))
for name, pattern in (("", ""), ("", "*"), ("a", ""), ("a", "?"), ("", "?"), ("test_x.py", "test*.py"), ("test.pyc", "test*.py"), ("xtest.py", "test*.py"),
                      ("abcabc", "*bc"), ("abcabc", "a*b?"), ("abcabc", "a*d*"), ("aaa", "*a*a*a*"), ("aa", "*a*a*a*")):
    print(name, pattern, matches(name, pattern))
for bad in (5, "test", int):
    try:
        unittest.TestSuite([bad])
    except TypeError as e:
        print("TypeError")

ARGUMENTS = ((), ("-v",), ("-q",), ("-f",), ("Beta",), ("Alpha.test_one", "Beta"), ("-k", "o"), ("-k", "*five"), ("-k", "nothing"), ("-q", "-k", "four", "-k", "one"),
             ("Single", "--failfast"), ("Alpha", "-f", "Beta", "-q"), ("-x",), ("-k",), ("-h",))
for arguments in ARGUMENTS:
    print("=====", arguments)
    try:
        result = unittest.main(argv=["program"] + list(arguments), testLoader=unittest.TestLoader())
        print(">>>", result.testsRun, result.wasSuccessful())
    except SystemExit as e:
        print(">>> SystemExit", e.args)
for verbosity in (0, 1, 2):
    print("===== verbosity", verbosity)
    result = unittest.main(main, argv=["program"], verbosity=verbosity, exit=False, failfast=verbosity == 0)
    print(">>>", result.testsRun, result.shouldStop)
print("=====")
out = io.StringIO()
unittest.main(argv=["program"], defaultTest="Alpha", testRunner=unittest.TextTestRunner(stream=out), exit=False)
print(len(out.getvalue().split("\n")), out.getvalue().endswith("FAILED (failures=1, errors=0)\n"))
unittest.main(argv=["program"], defaultTest=("Single", "Beta.test_five"))


def load_tests(loader, tests, pattern):
    print("load_tests", tests.countTestCases(), pattern)
    return unittest.TestSuite([Single])


print(unittest.main(argv=["program"]).testsRun)
