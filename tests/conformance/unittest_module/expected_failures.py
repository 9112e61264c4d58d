# truth: reference 1.25
# expectedFailure of methods and classes; subtests, skips and errors in them; what is counted.
import unittest


class Expecting(unittest.TestCase):
    @unittest.expectedFailure
    def test_error(self):
        raise KeyError("expected too")

    @unittest.expectedFailure
    def test_subtest(self):
        with self.subTest(a=1):
            self.fail("in a subtest")

    @unittest.expectedFailure
    def test_all_subtests_pass(self):
        with self.subTest(a=1):
            pass

    @unittest.expectedFailure
    def test_skip(self):
        self.skipTest("skipped before it can fail")

    @unittest.skip("skip wins")
    @unittest.expectedFailure
    def test_skip_outside(self):
        pass

    @unittest.expectedFailure
    @unittest.skip
    def test_skip_inside(self):
        pass

    @unittest.expectedFailure
    def test_ends_the_program(self):
        raise SystemExit(3)

    def test_ends_the_program_too(self):
        raise SystemExit(3)


@unittest.expectedFailure
class AllFail(unittest.TestCase):
    def test_fails(self):
        self.assertEqual(1, 2)

    def test_passes(self):
        pass


class SetUpFails(unittest.TestCase):
    def setUp(self):
        raise ValueError("is not expected")

    @unittest.expectedFailure
    def test(self):
        self.fail("does not run")


class TearDownFails(unittest.TestCase):
    def tearDown(self):
        raise ValueError("is not expected")

    @unittest.expectedFailure
    def test_fails(self):
        self.fail("as expected")

    @unittest.expectedFailure
    def test_passes(self):
        pass


class SubTests(unittest.TestCase):
    def test_some(self):
        for n in range(4):
            with self.subTest("message", n=n, z="z"):
                if n == 1:
                    self.fail("one")
                if n == 2:
                    raise OSError(2)
                if n == 3:
                    self.skipTest("three")
        with self.subTest():
            with self.subTest("inner"):
                self.fail("in the inner one")
        self.fail("and at the end")

    def test_only_skips(self):
        with self.subTest(5):
            self.skipTest("")


class Recorder(unittest.TestResult):
    def startTest(self, test):
        super().startTest(test)
        print(test.id())

    def stopTest(self, test):
        print("    stop", self.testsRun)

    def addSuccess(self, test):
        print("    success", test)

    def addFailure(self, test, error):
        super().addFailure(test, error)
        print("    failure", test, test.id(), repr(error))

    def addError(self, test, error):
        super().addError(test, error)
        print("    error", test, test.id(), repr(error))

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        print("    skip", test, repr(reason))

    def addExpectedFailure(self, test, error):
        super().addExpectedFailure(test, error)
        print("    expected failure", test, repr(error))

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        print("    unexpected success", test)


CLASSES = (Expecting, AllFail, SetUpFails, TearDownFails, SubTests)
for failfast in (False, True):
    for cls in CLASSES:
        result = Recorder()
        result.failfast = failfast
        unittest.TestSuite([cls]).run(result)
        counts = (result.failures, result.errors, result.skipped, result.expectedFailures, result.unexpectedSuccesses)
        print(cls.__name__, failfast, result.testsRun, [len(each) for each in counts], result.wasSuccessful(), result.shouldStop)
