import sys
import unittest

sys.path.append("..")  # the modules lie beside this folder
import controller
from controller import Controller, SensorFault


class FaultTest(unittest.TestCase):
    def setUp(self):
        self.c = Controller(target=20)
        self.c.update(10, 0)

    def test_an_impossible_reading_stops_the_burner(self):
        for reading in (-127, 85, 1000):
            with self.subTest(reading=reading):
                self.assertRaises(SensorFault, self.c.update, reading, 1)
                self.assertFalse(self.c.burning)

    def test_the_error_carries_the_reading(self):
        with self.assertRaises(SensorFault) as caught:
            self.c.update(-127, 1)
        self.assertEqual(caught.exception.reading, -127)

    def test_a_good_reading_ends_the_fault_with_a_rest(self):
        self.assertRaises(SensorFault, self.c.update, 85, 1)
        self.assertEqual(self.c.update(10, 2), controller.RESTING)
        self.assertEqual(self.c.update(10, 122), controller.HEATING)


unittest.main()
