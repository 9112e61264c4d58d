import sys
import unittest

sys.path.append("..")  # the modules lie beside this folder
from smoothing import MovingAverage


class MovingAverageTest(unittest.TestCase):
    def test_first_reading_is_its_own_mean(self):
        self.assertEqual(MovingAverage(4).add(20), 20)

    def test_mean_of_what_there_is(self):
        average = MovingAverage(4)
        self.assertEqual([average.add(v) for v in (10, 20, 30)], [10, 15, 20])

    def test_old_readings_are_forgotten(self):
        average = MovingAverage(2)
        for v in (1000, 10, 20):
            last = average.add(v)
        self.assertEqual(last, 15)

    def test_size_one_changes_nothing(self):
        average = MovingAverage(1)
        self.assertEqual([average.add(v) for v in (3, 1, 2)], [3, 1, 2])

    def test_size_must_be_positive(self):
        for size in (0, -1):
            with self.subTest(size=size):
                self.assertRaises(ValueError, MovingAverage, size)


unittest.main()
