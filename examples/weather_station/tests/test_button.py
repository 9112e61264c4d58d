# needs: krait_sim
import sys
import time
import unittest

sys.path.append("..")  # the drivers lie beside this folder
import krait_sim
from drivers.button import Button, Rotary
from machine import Pin


def press(pressed):
    krait_sim.set("button", "pressed", pressed)


class ButtonTest(unittest.TestCase):
    def setUp(self):
        press(False)
        time.sleep_ms(50)
        self.heard = []
        self.button = Button(Pin("GP10"), *[lambda what=what: self.heard.append((what, time.ticks_diff(time.ticks_ms(), self.start)))
                                            for what in ("pressed", "released", "held")])  # fmt: skip
        self.start = time.ticks_ms()

    def tearDown(self):
        Pin("GP10").irq(None)

    def test_it_bounces(self):
        edges = []
        Pin("GP10").irq(lambda pin: edges.append(pin()))
        press(True)
        time.sleep_ms(50)
        self.assertTrue(len(edges) > 1, edges)

    def test_a_press_counts_once(self):
        for _ in range(10):
            press(True)
            time.sleep_ms(100)
            press(False)
            time.sleep_ms(100)
        self.assertEqual([what for what, _ in self.heard], ["pressed", "released"] * 10)

    def test_it_is_told_soon(self):
        press(True)
        time.sleep_ms(200)
        self.assertTrue(self.button.is_pressed)
        self.assertTrue(15 <= self.heard[0][1] <= 25, self.heard)

    def test_a_long_press_is_told_while_it_lasts(self):
        press(True)
        time.sleep_ms(2000)
        press(False)
        time.sleep_ms(100)
        self.assertEqual([what for what, _ in self.heard], ["pressed", "held", "released"])
        self.assertTrue(800 <= self.heard[1][1] <= 850, self.heard)

    def test_a_touch_is_nothing(self):
        press(True)
        time.sleep_ms(3)
        press(False)
        time.sleep_ms(100)
        self.assertEqual(self.heard, [])


class RotaryTest(unittest.TestCase):
    CLICK = ((0, 1), (0, 0), (1, 0), (1, 1))

    def setUp(self):
        self.put((1, 1))
        self.knob = Rotary(Pin("GP2"), Pin("GP3"))

    def tearDown(self):
        for pin in ("GP2", "GP3"):
            Pin(pin).irq(None)

    def put(self, place, bounces=0):
        for i in range(2 * bounces + 1):
            for pin, level in zip(("GP2", "GP3"), place if i % 2 == 0 else self.before):
                krait_sim.drive(pin, bool(level))
            time.sleep_ms(1)
        self.before = place

    def turn(self, places, bounces=0):
        for place in places:
            self.put(place, bounces)

    def test_clicks_count_both_ways(self):
        for _ in range(5):
            self.turn(self.CLICK)
        self.assertEqual(self.knob.position, 5)
        for _ in range(8):
            self.turn(((1, 0), (0, 0), (0, 1), (1, 1)))
        self.assertEqual(self.knob.position, -3)

    def test_bounces_come_to_nothing(self):
        for bounces in (1, 2, 5):
            self.turn(self.CLICK, bounces)
        self.assertEqual(self.knob.position, 3)

    def test_half_a_click_does_not_count(self):
        self.turn(self.CLICK[:2] + self.CLICK[:1] + self.CLICK[3:])
        self.assertEqual(self.knob.position, 0)


unittest.main()
