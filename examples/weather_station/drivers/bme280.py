# Bosch BME280 on I2C: temperature, pressure and humidity (datasheet BST-BME280-DS002).
#
#     air = BME280(I2C(0))
#     air.measure()
#     print(air.temperature, air.pressure, air.humidity)
#
# Nothing that the chip sends carries a checksum, so all is read until it comes twice the same: a bit
# that was lost on a long cable raises OSError at worst, it never becomes weather.

import errno
import struct
import time
from micropython import const

_CALIBRATION = const(0x88)
_CALIBRATION_H = const(0xE1)
_ID = const(0xD0)
_RESET = const(0xE0)
_CTRL_HUM = const(0xF2)
_STATUS = const(0xF3)
_CTRL_MEAS = const(0xF4)
_CONFIG = const(0xF5)
_DATA = const(0xF7)

_CHIP = const(0x60)
_RESET_WORD = const(0xB6)
_MEASURING = const(0x08)
_COPYING = const(0x01)
_FORCED = const(1)
_NORMAL = const(3)
_SKIPPED = const(0x80000)  # of a reading that was not made

# Milliseconds between two measurements in normal mode, in the order of their codes (table 27).
STANDBY_MS = (0.5, 62.5, 125, 250, 500, 1000, 10, 20)


class BME280:
    # oversample: 1, 2, 4, 8 or 16 conversions for each reading.
    def __init__(self, i2c, address=0x76, *, oversample=1):
        self.i2c = i2c
        self.address = address
        self._code = (1, 2, 4, 8, 16).index(oversample) + 1
        # The longest that a measurement takes (appendix B), in microseconds.
        self._longest_us = 1250 + 3 * 2300 * oversample + 2 * 575
        self._octet = bytearray(1)
        self._data = bytearray(8)
        self._fine = 0
        self.temperature = self.pressure = self.humidity = None
        if self._register(_ID) != _CHIP:
            raise OSError(errno.ENODEV)
        self.reset()

    def reset(self):
        self._write(_RESET, _RESET_WORD)
        time.sleep_ms(2)
        self._wait_for(_COPYING, 10)
        self._read_calibration()

    # One measurement, after which the chip sleeps.
    def measure(self):
        self._set_mode(_FORCED)
        time.sleep_us(self._longest_us)
        self._wait_for(_MEASURING, 50)
        self.read()

    # Measures by itself from now on; read() takes the newest.
    def start(self, standby_ms=1000, filter=0):
        self._write(_CONFIG, STANDBY_MS.index(standby_ms) << 5 | filter << 2)
        self._set_mode(_NORMAL)
        time.sleep_us(self._longest_us)

    def stop(self):
        self._set_mode(0)

    # Takes the newest measurement: degrees Celsius, hectopascals, percent.
    def read(self):
        data = self._data
        self._read_twice(_DATA, data)
        pressure = data[0] << 12 | data[1] << 4 | data[2] >> 4
        temperature = data[3] << 12 | data[4] << 4 | data[5] >> 4
        humidity = data[6] << 8 | data[7]
        if temperature == _SKIPPED or pressure == _SKIPPED:
            raise OSError(errno.EIO)  # there is none yet
        self.temperature = self._celsius(temperature) / 100
        self.pressure = self._pascals(pressure) / 25600
        self.humidity = self._percent(humidity) / 1024
        return self.temperature, self.pressure, self.humidity

    # --- the formulas of section 4.2.3, in whole numbers

    # In hundredths of a degree. What the other two need of it stays.
    def _celsius(self, reading):
        t1, t2, t3 = self._t
        rough = ((reading >> 3) - (t1 << 1)) * t2 >> 11
        square = ((reading >> 4) - t1) ** 2
        self._fine = rough + ((square >> 12) * t3 >> 14)
        return self._fine * 5 + 128 >> 8

    # In 1/256 pascal.
    def _pascals(self, reading):
        p1, p2, p3, p4, p5, p6, p7, p8, p9 = self._p
        fine = self._fine - 128000
        offset = fine * fine * p6 + (fine * p5 << 17) + (p4 << 35)
        slope = (fine * fine * p3 >> 8) + (fine * p2 << 12)
        slope = ((1 << 47) + slope) * p1 >> 33
        if slope == 0:
            raise OSError(errno.EIO)  # the calibration makes no sense
        rough = ((1048576 - reading << 31) - offset) * 3125 // slope
        bend = p9 * (rough >> 13) * (rough >> 13) >> 25
        return (rough + bend + (p8 * rough >> 19) >> 8) + (p7 << 4)

    # In 1/1024 percent.
    def _percent(self, reading):
        h1, h2, h3, h4, h5, h6 = self._h
        fine = self._fine - 76800
        rough = (reading << 14) - (h4 << 20) - h5 * fine + 16384 >> 15
        gain = ((fine * h6 >> 10) * ((fine * h3 >> 11) + 32768) >> 10) + 2097152
        rough *= gain * h2 + 8192 >> 14
        rough -= ((rough >> 15) * (rough >> 15) >> 7) * h1 >> 4
        return min(max(rough, 0), 419430400) >> 12

    # --- registers

    def _read_calibration(self):
        first, second = bytearray(26), bytearray(7)
        self._read_twice(_CALIBRATION, first)
        self._read_twice(_CALIBRATION_H, second)
        words = struct.unpack("<HhhHhhhhhhhh", first)
        self._t, self._p = words[:3], words[3:]
        h2, h3, h4, middle, h5, h6 = struct.unpack("<hBbBbb", second)
        self._h = (first[25], h2, h3, h4 << 4 | middle & 15, h5 << 4 | middle >> 4, h6)

    def _set_mode(self, mode):
        self._write(_CTRL_HUM, self._code)  # counts from the write of CTRL_MEAS on
        self._write(_CTRL_MEAS, self._code << 5 | self._code << 2 | mode)

    # Raises OSError if a bit of the status is set for longer.
    def _wait_for(self, bit, timeout_ms):
        start = time.ticks_ms()
        while self._register(_STATUS) & bit:
            if time.ticks_diff(time.ticks_ms(), start) > timeout_ms:
                raise OSError(errno.ETIMEDOUT)
            time.sleep_ms(1)

    def _write(self, register, octet):
        self._octet[0] = octet
        self.i2c.writeto_mem(self.address, register, self._octet)

    def _register(self, register):
        self._read_twice(register, self._octet)
        return self._octet[0]

    def _read_twice(self, register, buffer, most=5):
        before = None
        for _ in range(most):
            self.i2c.readfrom_mem_into(self.address, register, buffer)
            if before == buffer:
                return
            before = bytes(buffer)
        raise OSError(errno.EIO)
