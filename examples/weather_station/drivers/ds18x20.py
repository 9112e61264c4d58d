# Dallas (Maxim) DS18S20, DS1822 and DS18B20 on one wire (datasheet 19-7487): any number of thermometers on
# one pin, each with a code of its own.
#
#     thermometers = DS18X20(onewire.OneWire(Pin(22)))
#     codes = thermometers.scan()
#     thermometers.measure()
#     print([thermometers.read_temp(code) for code in codes])
#
# Raises OSError where nobody answers, or what is heard is not what was said.

import errno
import time
from micropython import const

_CONVERT = const(0x44)
_WRITE_SCRATCHPAD = const(0x4E)
_READ_SCRATCHPAD = const(0xBE)
_SKIP_ROM = const(0xCC)
_DS18S20 = const(0x10)
_FAMILIES = (_DS18S20, 0x22, 0x28)
_TRIES = const(4)


class DS18X20:
    def __init__(self, onewire):
        self.wire = onewire
        self._scratchpad = bytearray(9)
        self._longest_ms = 750

    # The codes of all thermometers. They are looked for until they are twice the same.
    def scan(self):
        before = None
        for _ in range(_TRIES):
            self._check_idle()
            found = [code for code in self.wire.scan() if code[0] in _FAMILIES and not self.wire.crc8(code)]
            if found == before:
                return found
            before = found
        raise OSError(errno.EIO)

    # From 9 to 12 bits, for all of them. One bit less takes half of the time.
    def set_resolution(self, bits):
        self._reset()
        self.wire.writebyte(_SKIP_ROM)
        for octet in (_WRITE_SCRATCHPAD, 0x4B, 0x46, (bits - 9) << 5 | 0x1F):
            self.wire.writebyte(octet)
        self._check_idle()
        self._longest_ms = 750 >> 12 - bits

    # All thermometers measure at once.
    def measure(self):
        self.start()
        time.sleep_ms(self._longest_ms)
        for _ in range(20):
            if self.is_done():
                return
            time.sleep_ms(5)
        raise OSError(errno.ETIMEDOUT)

    def start(self):
        self._reset()
        self.wire.writebyte(_SKIP_ROM)
        self.wire.writebyte(_CONVERT)
        self._check_idle()
        if self.is_done():
            raise OSError(errno.EIO)  # it has not begun

    # While one of them measures it answers with a 0.
    def is_done(self):
        done = self.wire.readbit()
        self._check_idle()
        return bool(done)

    # In degrees Celsius.
    def read_temp(self, code):
        for _ in range(_TRIES):
            if self._read(code):
                return self._celsius(code)
        raise OSError(errno.EIO)

    def _read(self, code):
        self._reset()
        self.wire.writebyte(self.wire.MATCH_ROM)
        self.wire.write(code)
        self.wire.writebyte(_READ_SCRATCHPAD)
        self.wire.readinto(self._scratchpad)
        # The checksum of nothing but zeros, as a line says that is held low, is right too: octet 5 is 255.
        return self._scratchpad[5] == 0xFF and not self.wire.crc8(self._scratchpad)

    def _celsius(self, code):
        low, high = self._scratchpad[:2]
        reading = (high << 8 | low) - (high >> 7 << 16)
        if code[0] == _DS18S20:
            # Halves; the rest is in the counter (its datasheet, "Operation - measuring temperature").
            left, each = self._scratchpad[6], self._scratchpad[7]
            return (reading >> 1) - 0.25 + (each - left) / each
        bits = 9 + (self._scratchpad[4] >> 5 & 3)
        return (reading >> 12 - bits << 12 - bits) / 16

    def _reset(self):
        self._check_idle()
        if not self.wire.reset():
            raise OSError(errno.ENODEV)
        self._check_idle()

    # Between two bits nobody holds the line.
    def _check_idle(self):
        if not self.wire.pin():
            raise OSError(errno.EIO)
