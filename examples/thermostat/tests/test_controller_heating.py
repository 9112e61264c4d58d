import sys
import unittest

sys.path.append("..")  # the modules lie beside this folder
import controller
from controller import Controller


class HeatingTest(unittest.TestCase):
    def setUp(self):
        self.c = Controller(target=20, band=1, rest_s=60)

    def test_starts_off(self):
        self.assertEqual(self.c.state, controller.OFF)
        self.assertFalse(self.c.burning)

    def test_heats_when_too_cold(self):
        self.assertEqual(self.c.update(18.9, 0), controller.HEATING)
        self.assertTrue(self.c.burning)

    def test_does_nothing_within_the_band(self):
        for temperature in (19, 20, 21):
            with self.subTest(temperature=temperature):
                self.assertEqual(self.c.update(temperature, 0), controller.OFF)

    def test_keeps_heating_up_to_the_upper_edge(self):
        self.c.update(15, 0)
        self.assertEqual(self.c.update(20.9, 10), controller.HEATING)
        self.assertEqual(self.c.update(21.1, 20), controller.RESTING)


unittest.main()
