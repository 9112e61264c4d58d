# needs: krait_sim
import sys
import time
import unittest

sys.path.append("..")  # the drivers lie beside this folder
import krait_sim
from drivers.mcp23017 import MCP23017
from machine import I2C, Pin, Signal


def levels(port):
    return int(krait_sim.get("panel", "port_" + port))


def outside(port, inputs):
    krait_sim.set("panel", "input_" + port, inputs)


class Mcp23017Test(unittest.TestCase):
    def setUp(self):
        outside("a", "zzzzzzzz")
        outside("b", "zzzzzzzz")
        self.panel = MCP23017(I2C(0))

    def test_outputs(self):
        pins = [self.panel.pin(number, Pin.OUT, value=0) for number in range(16)]
        for number in (0, 7, 8, 15):
            pins[number].on()
        self.assertEqual((levels("a"), levels("b")), (0x81, 0x81))
        pins[0].off()
        pins[8].toggle()
        pins[9](1)
        self.assertEqual((levels("a"), levels("b")), (0x80, 0x82))
        self.assertEqual([pin() for pin in pins], [0] * 7 + [1] + [0, 1] + [0] * 5 + [1])

    def test_inputs(self):
        outside("b", "10100101")
        self.assertEqual([self.panel.pin(8 + bit, Pin.IN)() for bit in range(8)], [1, 0, 1, 0, 0, 1, 0, 1])

    def test_pull_ups(self):
        pin = self.panel.pin(3, Pin.IN, Pin.PULL_UP)
        self.assertEqual(pin(), 1)
        outside("a", "zzzz0zzz")
        self.assertEqual(pin(), 0)

    def test_signals(self):
        lamp = Signal(self.panel.pin(15, Pin.OUT), invert=True)
        lamp.on()
        self.assertEqual((levels("b") & 128, lamp.value()), (0, 1))
        lamp.off()
        self.assertEqual((levels("b") & 128, lamp.value()), (128, 0))
        door = Signal(self.panel.pin(0, Pin.IN, Pin.PULL_UP), invert=True)
        self.assertEqual(door(), 0)
        outside("a", "zzzzzzz0")
        self.assertEqual(door(), 1)

    def test_interrupts(self):
        heard = []
        for number in (0, 9):
            pin = self.panel.pin(number, Pin.IN, Pin.PULL_UP)
            pin.irq(lambda pin, number=number: heard.append((number, pin())), Pin.IRQ_FALLING)
        both = self.panel.pin(4, Pin.IN, Pin.PULL_UP)
        both.irq(lambda pin: heard.append((4, pin())))
        self.panel.listen(Pin("GP9"))
        for port, inputs in (("a", "zzzzzzz0"), ("a", "zzzzzzzz"), ("b", "zzzzzz0z"), ("b", "zzzzzzzz"),
                             ("a", "zzz0zzzz"), ("a", "zzzzzzzz")):  # fmt: skip
            outside(port, inputs)
            time.sleep_ms(5)
        self.assertEqual(heard, [(0, 0), (9, 0), (4, 0), (4, 1)])
        both.irq(None)
        outside("a", "zzz0zzzz")
        time.sleep_ms(5)
        self.assertEqual(len(heard), 4)

    def test_changes_at_once_are_all_heard(self):
        heard = []
        for number in range(8):
            pin = self.panel.pin(number, Pin.IN, Pin.PULL_UP)
            pin.irq(lambda pin, number=number: heard.append(number), Pin.IRQ_FALLING)
        self.panel.listen(Pin("GP9"))
        outside("a", "00zz0zz0")
        time.sleep_ms(5)
        self.assertEqual(sorted(heard), [0, 3, 6, 7])

    def test_nobody_there(self):
        self.assertRaises(OSError, MCP23017, I2C(0), 0x27)


unittest.main()
