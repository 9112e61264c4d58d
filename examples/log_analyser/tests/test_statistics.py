import sys
import unittest

sys.path.append("..")
from logs.record import days
from logs.report import bars, stamp, table
from logs.statistics import Counter, Largest, Summary


class TestSummary(unittest.TestCase):
    def setUp(self):
        self.summary = Summary()

    def add(self, *values):
        for value in values:
            self.summary.add(value)

    def test_mean_and_deviation(self):
        self.add(2, 4, 4, 4, 5, 5, 7, 9)
        self.assertAlmostEqual(self.summary.mean, 5)
        self.assertAlmostEqual(self.summary.deviation, (32 / 7) ** 0.5)

    def test_one_value_has_no_deviation(self):
        self.add(3)
        self.assertEqual((self.summary.mean, self.summary.deviation, self.summary.percentile(99)), (3, 0, 3))

    def test_percentiles(self):
        self.add(*reversed(range(1, 102)))
        for percent in (0, 1, 50, 99, 100):
            self.assertAlmostEqual(self.summary.percentile(percent), 1 + percent)
        self.add(1000)
        self.assertAlmostEqual(self.summary.percentile(50), 51.5)

    def test_histogram(self):
        self.add(1, 1.5, 2, 3, 17, 0.5)
        self.assertEqual(self.summary.histogram(), [(0.5, 1), (1, 2), (2, 2), (4, 0), (8, 0), (16, 1)])
        self.assertEqual(Summary().histogram(), [])


class TestCounting(unittest.TestCase):
    def test_top(self):
        counter = Counter()
        for letter in "the quick brown fox jumps over the lazy dog":
            counter.add(letter)
        self.assertEqual(counter.top(4), [(" ", 8), ("o", 4), ("e", 3), ("h", 2)])
        self.assertEqual(len(counter.top(1000)), 27)
        self.assertEqual(counter.total(), 43)

    def test_largest_keeps_the_first_of_equals(self):
        largest = Largest(3)
        for n, number in enumerate((5, 1, 9, 5, 5, 2)):
            largest.add(number, n)
        self.assertEqual(list(largest), [(9, 2), (5, 0), (5, 3)])


class TestText(unittest.TestCase):
    def test_days_and_stamps_agree(self):
        for year in (1600, 1900, 1969, 1970, 1999, 2000, 2023, 2024, 2100, 2400):
            for month in range(1, 13):
                for day in (1, 15, 28):
                    text = "%04d-%02d-%02d 00:00:01" % (year, month, day)
                    self.assertEqual(stamp(days(year, month, day) * 86400 + 1), text)
        self.assertEqual(days(1970, 1, 1), 0)

    def test_a_table(self):
        lines = list(table(("a", "bb"), [("x", 1000), ("long", 2)], ("<", ">,d")))
        self.assertEqual(lines, ["a    |    bb", "-----+------", "x    | 1,000", "long |     2"])

    def test_bars(self):
        self.assertEqual(list(bars([("a", 2), ("b", 0), ("c", 1)], 4)),
                         ["           a #### 2", "           b      0", "           c ##   1"])
        self.assertEqual(list(bars([])), [])


if __name__ == "__main__":
    unittest.main()
