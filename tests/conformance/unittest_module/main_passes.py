# truth: reference 1.25
# unittest.main finds the program's tests and ends in the summary that runners look for.
import unittest


class Second(unittest.TestCase):
    def test_z(self):
        print("(z)", end=" ")

    def test_a(self):
        self.assertTrue(True)


class First(unittest.TestCase):
    def test_one(self):
        with self.subTest(fine=True):
            self.assertEqual(1 + 1, 2)

    def test_two(self):
        self.skipTest("no second thing")


class NotATest:
    def test_never(self):
        raise ValueError


if __name__ == "__main__":
    unittest.main()
