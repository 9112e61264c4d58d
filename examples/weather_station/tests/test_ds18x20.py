# needs: krait_sim
import sys
import time
import unittest

sys.path.append("..")  # the drivers lie beside this folder
import krait_sim
from drivers.ds18x20 import DS18X20
from machine import Pin
from onewire import OneWire


class Ds18x20Test(unittest.TestCase):
    def setUp(self):
        krait_sim.drive("GP22", None)
        self.thermometers = DS18X20(OneWire(Pin("GP22")))
        self.codes = {name: bytes.fromhex(krait_sim.get(name, "rom")) for name in ("soil", "roof")}
        self.thermometers.set_resolution(12)

    def measure(self, soil, roof):
        krait_sim.set("soil", "temperature", soil)
        krait_sim.set("roof", "temperature", roof)
        self.thermometers.measure()
        return [self.thermometers.read_temp(self.codes[name]) for name in ("soil", "roof")]

    def test_both_are_found(self):
        found = self.thermometers.scan()
        self.assertEqual(sorted(bytes(code) for code in found), sorted(self.codes.values()))

    def test_each_has_its_own_temperature(self):
        for soil, roof in ((8.5, 31.25), (-0.0625, 0.0625), (-55, 125), (85, 84.9375)):
            self.assertEqual(self.measure(soil, roof), [soil, roof])

    def test_lower_resolutions_take_less_time(self):
        for bits, time_ms, seen in ((9, 94, -10.5), (10, 188, -10.25), (11, 375, -10.125), (12, 750, -10.0625)):
            self.thermometers.set_resolution(bits)
            start = time.ticks_ms()
            self.assertEqual(self.measure(-10.0625, 20), [seen, 20])
            self.assertTrue(time_ms <= time.ticks_diff(time.ticks_ms(), start) <= time_ms + 60)

    def test_nobody_there(self):
        empty = DS18X20(OneWire(Pin("GP0")))
        self.assertEqual(empty.scan(), [])
        self.assertRaises(OSError, empty.measure)

    def test_a_line_that_is_held(self):
        krait_sim.drive("GP22", False)
        self.assertRaises(OSError, self.thermometers.scan)
        self.assertRaises(OSError, self.thermometers.measure)
        self.assertRaises(OSError, self.thermometers.read_temp, self.codes["soil"])
        krait_sim.drive("GP22", None)
        self.assertEqual(self.measure(1, 2), [1, 2])


unittest.main()
