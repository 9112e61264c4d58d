# truth: reference 1.25
# Skips, expected failures and subtests, and how they are counted.
import unittest


class Outcomes(unittest.TestCase):
    @unittest.skip("always")
    def test_skip(self):
        self.fail("never runs")

    @unittest.skipIf(1 > 2, "not this time")
    def test_skip_if(self):
        pass

    @unittest.skipUnless(1 > 2, "needs more than two")
    def test_skip_unless(self):
        self.fail("never runs")

    def test_skip_inside(self):
        self.skipTest("found out late")

    @unittest.expectedFailure
    def test_fails_as_expected(self):
        self.assertEqual(1, 2)

    @unittest.expectedFailure
    def test_passes_against_expectation(self):
        pass

    def test_subtests(self):
        for n in range(5):
            with self.subTest("odd", n=n):
                self.assertEqual(n % 2, 0)
        with self.subTest(kind="error"):
            [][0]


@unittest.skip("the whole class")
class Skipped(unittest.TestCase):
    def test(self):
        self.fail("never runs")


class SkippedInSetUpClass(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise unittest.SkipTest("nothing to test on")

    def test(self):
        self.fail("never runs")


suite = unittest.TestSuite([Outcomes, Skipped, SkippedInSetUpClass])
print(suite.countTestCases())
result = unittest.TextTestRunner().run(suite)
print(result.testsRun, result.wasSuccessful())
for name in ("skipped", "failures", "errors", "expectedFailures"):
    for test, text in getattr(result, name):
        print(name, test, text)
print([str(test) for test in result.unexpectedSuccesses])
