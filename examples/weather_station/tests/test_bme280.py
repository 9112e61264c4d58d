# needs: krait_sim
import sys
import time
import unittest

sys.path.append("..")  # the drivers lie beside this folder
import krait_sim
from drivers.bme280 import BME280
from machine import I2C

WEATHERS = ((21.5, 1013.25, 45), (-40, 300, 0), (85, 1100, 100), (-7.31, 702.4, 98.6), (0, 950, 12.5))


def let_it_be(temperature, pressure, humidity):
    for name, value in (("temperature", temperature), ("pressure", pressure), ("humidity", humidity)):
        krait_sim.set("air", name, value)


class Bme280Test(unittest.TestCase):
    def setUp(self):
        krait_sim.clear_faults("i2c0")
        self.air = BME280(I2C(0), oversample=16)

    def check(self, weather):
        self.assertAlmostEqual(self.air.temperature, weather[0], delta=0.02)
        self.assertAlmostEqual(self.air.pressure, weather[1], delta=0.1)
        self.assertAlmostEqual(self.air.humidity, weather[2], delta=0.1)

    def test_forced_mode_measures_once(self):
        for weather in WEATHERS:
            with self.subTest(weather=weather):
                let_it_be(*weather)
                self.air.measure()
                self.check(weather)
        let_it_be(*WEATHERS[0])
        time.sleep(1)
        self.air.read()
        self.check(WEATHERS[-1])

    def test_normal_mode_measures_by_itself(self):
        self.air.start(standby_ms=125)
        for weather in WEATHERS:
            let_it_be(*weather)
            time.sleep_ms(300)
            self.air.read()
            self.check(weather)

    def test_the_filter_follows_slowly(self):
        let_it_be(10, 1000, 50)
        self.air.start(standby_ms=62.5, filter=4)
        let_it_be(20, 1000, 50)
        seen = []
        for _ in range(4):
            time.sleep_ms(600)
            seen.append(self.air.read()[0])
        self.assertEqual(seen, sorted(seen))
        self.assertTrue(10 < seen[0] < 13 and 15 < seen[-1] < 20, seen)

    def test_fewer_conversions_take_less_time(self):
        times = []
        for oversample in (1, 4, 16):
            air = BME280(I2C(0), oversample=oversample)
            start = time.ticks_us()
            air.measure()
            times.append(time.ticks_diff(time.ticks_us(), start) // 1000)
        self.assertEqual(times, sorted(times))
        self.assertTrue(times[0] < 12 and times[-1] > 100, times)

    def test_before_the_first_measurement_there_is_nothing_to_read(self):
        self.assertRaises(OSError, self.air.read)

    def test_other_chips_are_refused(self):
        self.assertRaises(OSError, BME280, I2C(0), 0x77)

    def test_a_lost_bit_is_read_again(self):
        let_it_be(*WEATHERS[0])
        krait_sim.fault("i2c0", "flip", krait_sim.transfers("i2c0") + 4)
        self.air.measure()
        self.check(WEATHERS[0])


unittest.main()
