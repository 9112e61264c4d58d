import sys
import unittest

sys.path.append("..")  # the modules lie beside this folder
from schedule import days, minutes


class MinutesTest(unittest.TestCase):
    def test_times_of_day(self):
        self.assertEqual([minutes(t) for t in ("0:00", "6:30", "06:05", "23:59")], [0, 390, 365, 1439])

    def test_what_is_no_time(self):
        for text in ("", "6", "6:5", "24:00", "6:60", "x:00", "-1:00", "6:30:00"):
            with self.subTest(text=text):
                self.assertRaises(ValueError, minutes, text)


class DaysTest(unittest.TestCase):
    def test_one_many_and_all(self):
        self.assertEqual(days("tue"), [1])
        self.assertEqual(days("mon-fri"), [0, 1, 2, 3, 4])
        self.assertEqual(days("sat,sun"), [5, 6])
        self.assertEqual(days("*"), [0, 1, 2, 3, 4, 5, 6])

    def test_a_range_may_cross_the_weekend(self):
        self.assertEqual(days("fri-mon"), [4, 5, 6, 0])

    def test_what_is_no_day(self):
        for text in ("", "monday", "mon-", "mon,", "1"):
            with self.subTest(text=text):
                self.assertRaises(ValueError, days, text)


unittest.main()
