import sys
import unittest

sys.path.append("..")  # the modules lie beside this folder
from smoothing import OutlierGate


class OutlierGateTest(unittest.TestCase):
    def test_small_changes_pass(self):
        gate = OutlierGate(limit=2)
        self.assertEqual([gate.add(v) for v in (20, 21, 22.5, 21)], [20, 21, 22.5, 21])

    def test_a_jump_is_replaced_by_the_last_good_reading(self):
        gate = OutlierGate(limit=2)
        self.assertEqual([gate.add(v) for v in (20, 85, 20.5)], [20, 20, 20.5])

    def test_a_jump_that_stays_is_believed(self):
        gate = OutlierGate(limit=2, patience=3)
        self.assertEqual([gate.add(v) for v in (20, 30, 30, 30, 31)], [20, 20, 20, 30, 31])

    def test_a_good_reading_resets_the_patience(self):
        gate = OutlierGate(limit=2, patience=2)
        self.assertEqual([gate.add(v) for v in (20, 30, 20, 30, 20)], [20] * 5)


unittest.main()
