# truth: reference 1.25
# setUpModule, setUpClass and their cleanups, in what order they come and what their failures do.
import unittest

log = []
fail_at = None


def note(name):
    log.append(name)
    if name == fail_at:
        raise ValueError(name)
    if "skip " + name == fail_at:
        raise unittest.SkipTest(name)


def setUpModule():
    unittest.addModuleCleanup(note, "module cleanup")
    note("setUpModule")


def tearDownModule():
    note("tearDownModule")


class Context:
    def __enter__(self):
        note("enter")
        return 5

    def __exit__(self, *args):
        note("exit %r" % (args,))


class Base(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.addClassCleanup(note, "class cleanup")
        note("setUpClass")

    @classmethod
    def tearDownClass(cls):
        note("tearDownClass")

    def setUp(self):
        self.addCleanup(note, "cleanup 1")
        self.addCleanup(note, name="cleanup 2")
        note("setUp")

    def tearDown(self):
        note("tearDown")


class First(Base):
    def test_a(self):
        assert self.enterContext(Context()) == 5
        note("a")

    def test_b(self):
        note("b")


class Second(Base):
    def test_c(self):
        with self.subTest(n=1):
            note("c")

    @unittest.skip("never")
    def test_d(self):
        note("d")


@unittest.skip("the class")
class Third(Base):
    def test_e(self):
        note("e")


for fail_at in (None, "setUpModule", "skip setUpModule", "tearDownModule", "module cleanup", "setUpClass", "skip setUpClass", "tearDownClass", "class cleanup",
                "setUp", "skip setUp", "tearDown", "skip tearDown", "cleanup 1", "cleanup 2", "enter", "exit (None, None, None)", "a", "skip a", "c", "skip c"):
    log.clear()
    result = unittest.TestResult()
    unittest.TestSuite([First, Second, Third]).run(result)
    print(fail_at, result.testsRun, result.wasSuccessful())
    print("   ", ", ".join(log))
    for test, text in result.failures + result.errors:
        print("    error", test, text.strip().split("\n")[-1])
    for test, reason in result.skipped:
        print("    skipped", test, reason)
fail_at = None
log.clear()
result = unittest.TestSuite([First("test_a"), Second("test_c"), unittest.TestSuite([First("test_b")])]).run(unittest.TestResult())
print(", ".join(log), result.wasSuccessful())
