# needs: krait_sim
import sys
import time
import unittest

sys.path.append("..")  # the drivers lie beside this folder
import dht
import krait_sim
from drivers.dht22 import DHT22
from machine import Pin


# What the firmware's driver and the one by a pin's own pulses must both do.
class DhtTest:
    make = None

    def setUp(self):
        time.sleep(2)  # it answers no sooner again
        self.cellar = self.make(Pin("GP15"))

    def measure(self, temperature, humidity):
        krait_sim.set("cellar", "temperature", temperature)
        krait_sim.set("cellar", "humidity", humidity)
        self.cellar.measure()
        self.assertAlmostEqual(self.cellar.temperature(), temperature, places=3)
        self.assertAlmostEqual(self.cellar.humidity(), humidity, places=3)

    def test_temperature_and_humidity(self):
        for temperature, humidity in ((21.5, 45), (0, 0), (-40, 99.9), (80, 100), (-0.1, 51.1), (25.6, 25.6)):
            self.measure(temperature, humidity)
            time.sleep(2)

    def test_asked_too_soon_it_does_not_answer(self):
        self.cellar.measure()
        time.sleep_ms(500)
        self.assertRaises(OSError, self.cellar.measure)
        time.sleep(2)
        self.measure(7, 70)

    def test_nobody_there(self):
        self.assertRaises(OSError, self.make(Pin("GP0")).measure)


class FirmwareTest(DhtTest, unittest.TestCase):
    make = dht.DHT22


class PulsesTest(DhtTest, unittest.TestCase):
    make = DHT22


unittest.main()
