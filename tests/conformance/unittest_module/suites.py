# truth: reference 1.25
# Suites, loaders, runners and single tests put together by hand.
import unittest


class Numbers(unittest.TestCase):
    def test_add(self):
        self.assertEqual(1 + 1, 2)

    def test_multiply(self):
        self.assertEqual(2 * 3, 6)

    def runTest(self):
        self.assertTrue(True)


one = Numbers("test_add")
print(one, Numbers())
result = one.run()
print(result.testsRun, result.wasSuccessful())
suite = unittest.TestSuite()
suite.addTest(one)
suite.addTests([Numbers("test_multiply"), unittest.TestSuite([Numbers])])
print(suite.countTestCases())
result = unittest.TextTestRunner().run(suite)
print(result.testsRun)
loaded = unittest.defaultTestLoader.loadTestsFromTestCase(Numbers)
print(loaded.countTestCases(), unittest.TestLoader().loadTestsFromModule(unittest).countTestCases())
Numbers("test_multiply").debug()


class Failing(unittest.TestCase):
    def test(self):
        self.fail("through debug")


try:
    Failing("test").debug()
except AssertionError as e:
    print("AssertionError:", e)
