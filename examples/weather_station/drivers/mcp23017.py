# Microchip MCP23017 on I2C: sixteen more pins, that are used as a board's own are (datasheet DS20001952).
#
#     panel = MCP23017(I2C(0))
#     lamp = Signal(panel.pin(8, Pin.OUT), invert=True)
#     key = panel.pin(0, Pin.IN, Pin.PULL_UP)
#     key.irq(pressed, Pin.IRQ_FALLING)  # pressed(key)
#     panel.listen(Pin(9))               # what INTA is wired to

from machine import Pin
from micropython import const

# Of port A; that of port B follows.
_IODIR = const(0x00)
_GPINTEN = const(0x04)
_INTCON = const(0x08)
_IOCON = const(0x0A)
_GPPU = const(0x0C)
_INTF = const(0x0E)
_INTCAP = const(0x10)
_GPIO = const(0x12)
_OLAT = const(0x14)
_MIRROR = const(0x40)


class ExpanderPin:
    def __init__(self, chip, number):
        self.chip = chip
        self.mask = 1 << number
        self.handler = None
        self.trigger = 0

    def init(self, mode=None, pull=-1, *, value=None):
        chip, mask = self.chip, self.mask
        if value is not None:
            self.value(value)
        if pull != -1:
            chip.set(_GPPU, mask, pull == Pin.PULL_UP)
        if mode is not None:
            chip.set(_IODIR, mask, mode == Pin.IN)

    def value(self, level=None):
        if level is None:
            return int(self.chip.read(_GPIO) & self.mask != 0)
        self.chip.set(_OLAT, self.mask, level)

    __call__ = value

    def on(self):
        self.value(1)

    def off(self):
        self.value(0)

    def toggle(self):
        self.value(not self.chip.known(_OLAT) & self.mask)

    # The chip notices both edges; the other one is passed over.
    def irq(self, handler=None, trigger=Pin.IRQ_FALLING | Pin.IRQ_RISING):
        self.handler, self.trigger = handler, trigger
        self.chip.set(_GPINTEN, self.mask, handler is not None)


class MCP23017:
    def __init__(self, i2c, address=0x20):
        self.i2c = i2c
        self.address = address
        self._word = bytearray(2)
        self._pins = {}
        self._known = {}
        for register, word in ((_IOCON, _MIRROR << 8 | _MIRROR), (_IODIR, 0xFFFF), (_GPPU, 0),
                               (_GPINTEN, 0), (_INTCON, 0), (_OLAT, 0)):  # fmt: skip
            self.write(register, word)
        self.read(_GPIO)  # an interrupt of before

    # 0 to 7 are of port A, 8 to 15 of port B.
    def pin(self, number, mode=None, pull=-1, *, value=None):
        if not 0 <= number < 16:
            raise ValueError("no such pin")
        pin = self._pins.setdefault(number, ExpanderPin(self, number))
        pin.init(mode, pull, value=value)
        return pin

    # Has the handlers of its pins called when `pin`, to which INTA or INTB is wired, falls.
    def listen(self, pin):
        pin.init(pin.IN, pin.PULL_UP)
        pin.irq(self.handle, pin.IRQ_FALLING)

    # What was captured ends the interrupt. A change behind it goes unseen by the chip, so levels are
    # compared again.
    def handle(self, _=None):
        changed, levels = self.read(_INTF), self.read(_INTCAP)
        while changed:
            for pin in self._pins.values():
                edge = Pin.IRQ_RISING if levels & pin.mask else Pin.IRQ_FALLING
                if pin.mask & changed and pin.trigger & edge and pin.handler:
                    pin.handler(pin)
            before, levels = levels, self.read(_GPIO)
            changed = (before ^ levels) & self._known[_GPINTEN]

    # --- both ports of a register, as a word

    def set(self, register, mask, level):
        word = self._known[register]
        self.write(register, word | mask if level else word & ~mask)

    def known(self, register):
        return self._known[register]

    def write(self, register, word):
        self._word[0], self._word[1] = word & 0xFF, word >> 8
        self.i2c.writeto_mem(self.address, register, self._word)
        self._known[register] = word

    def read(self, register):
        self.i2c.readfrom_mem_into(self.address, register, self._word)
        return self._word[0] | self._word[1] << 8
