import sys
import unittest

sys.path.append("..")  # the modules lie beside this folder
import controller
from controller import Controller


class RestTest(unittest.TestCase):
    def setUp(self):
        self.c = Controller(target=20, band=1, rest_s=60)
        self.c.update(15, 0)
        self.c.update(22, 100)

    def test_rests_although_it_is_cold(self):
        self.assertEqual(self.c.update(10, 159), controller.RESTING)

    def test_heats_again_after_the_rest(self):
        self.assertEqual(self.c.update(10, 160), controller.HEATING)

    def test_counts_each_switch_of_the_burner(self):
        self.c.update(10, 160)
        self.c.update(25, 170)
        self.assertEqual(self.c.switches, 4)


unittest.main()
