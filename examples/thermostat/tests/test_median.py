import sys
import unittest

sys.path.append("..")  # the modules lie beside this folder
from smoothing import Median


class MedianTest(unittest.TestCase):
    def setUp(self):
        self.median = Median(3)

    def test_a_spike_never_shows(self):
        self.assertEqual([self.median.add(v) for v in (20, 21, 900, 21, 20)][2:], [21, 21, 21])

    def test_a_step_shows_one_reading_late(self):
        self.assertEqual([self.median.add(v) for v in (20, 20, 25, 25)], [20, 20, 20, 25])

    def test_an_even_size_has_no_middle(self):
        with self.assertRaises(ValueError) as caught:
            Median(4)
        self.assertIn("odd", str(caught.exception))


unittest.main()
