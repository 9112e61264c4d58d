# truth: reference 1.25
# The order of setUpClass, setUp, the test, tearDown and cleanups, whatever goes wrong.
import unittest

log = []


class Good(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        log.append("setUpClass")

    @classmethod
    def tearDownClass(cls):
        log.append("tearDownClass")

    def setUp(self):
        log.append("setUp")
        self.addCleanup(log.append, "cleanup 1")
        self.addCleanup(log.append, "cleanup 2")

    def tearDown(self):
        log.append("tearDown")

    def test_b(self):
        log.append("b")

    def test_a(self):
        log.append("a")
        self.fail("a fails")

    def helper(self):
        log.append("never")


class SetUpFails(unittest.TestCase):
    def setUp(self):
        self.addCleanup(log.append, "cleaned")
        raise OSError(5)

    def tearDown(self):
        log.append("never")

    def test(self):
        log.append("never")


class TearDownFails(unittest.TestCase):
    def tearDown(self):
        raise ValueError("tearDown")

    def test(self):
        log.append("test")


class ClassFails(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise RuntimeError("class")

    def test(self):
        log.append("never")


for cls in (Good, SetUpFails, TearDownFails, ClassFails):
    log.clear()
    result = unittest.TextTestResult()
    unittest.TestSuite([cls]).run(result)
    print(cls.__name__, log)
    print(result.testsRun, result.wasSuccessful())
    for test, text in result.failures + result.errors:
        print(test, text)
