# needs: krait_sim
import asyncio
import sys
import time
import unittest

sys.path.append("..")  # the drivers lie beside this folder
import krait_sim
from drivers.strip import Strip, chase, rainbow, wheel
from machine import Pin
from neopixel import NeoPixel

DARK = "#000000"


def colours():
    time.sleep_ms(1)  # the end of a frame is a silence
    return krait_sim.get("strip", "colours").split()


class StripTest(unittest.TestCase):
    def setUp(self):
        self.strip = Strip(NeoPixel(Pin("GP14"), 8))

    def test_one_colour(self):
        self.strip.fill((255, 0, 255))
        self.assertEqual(colours(), ["#ff00ff"] * 8)

    def test_nothing_is_shown_before_show(self):
        self.strip.fill((0, 0, 0))
        self.strip[2] = (255, 255, 255)
        self.assertEqual(colours(), [DARK] * 8)
        self.strip.show()
        self.assertEqual(colours(), [DARK] * 2 + ["#ffffff"] + [DARK] * 5)

    def test_a_bar(self):
        for fraction, lit in ((0, 0), (0.25, 2), (0.5, 4), (1, 8), (7, 8), (-1, 0)):
            self.strip.bar(fraction, (0, 255, 0))
            self.assertEqual(colours(), ["#00ff00"] * lit + [DARK] * (8 - lit))
        self.strip.bar(0.4, (0, 0, 255))
        seen = colours()
        self.assertTrue("#000000" < seen[3] < "#0000ff" and seen[4] == DARK, seen)

    def test_brightness_is_what_the_eye_sees(self):
        self.strip.brightness = 0.5
        self.strip.fill((255, 255, 255))
        self.assertEqual(colours()[0], "#373737")

    def test_the_wheel_goes_round(self):
        self.assertEqual([wheel(place) for place in (0, 85, 170, 256)],
                         [(255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 0, 0)])  # fmt: skip
        self.assertTrue(all(sum(wheel(place)) == 255 and min(wheel(place)) == 0 for place in range(256)))

    def test_a_light_runs(self):
        frames = []

        async def look():
            await asyncio.sleep_ms(20)
            for _ in range(16):
                frames.append(colours())
                await asyncio.sleep_ms(39)  # and one in colours()

        async def both():
            await asyncio.gather(self.strip.run(chase((255, 0, 0), tail=1), steps=16), look())

        asyncio.run(both())
        self.assertEqual([frame.index("#ff0000") for frame in frames], list(range(8)) * 2)

    def test_animations_are_sent_well(self):
        before, start = krait_sim.get("strip", "frames"), time.ticks_ms()
        asyncio.run(self.strip.run(rainbow, steps=50))
        self.assertEqual(krait_sim.get("strip", "errors"), 0)
        self.assertEqual(len(set(colours())), 8)
        self.assertEqual(krait_sim.get("strip", "frames") - before, 50)
        self.assertTrue(2000 <= time.ticks_diff(time.ticks_ms(), start) <= 2100)


unittest.main()
