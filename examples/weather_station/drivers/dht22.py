# The thermometer and hygrometer DHT22 (AM2302), by a pin's own pulses: for boards whose firmware lacks
# the module dht (Aosong, "Digital relative humidity & temperature sensor AM2302").
#
#     cellar = DHT22(Pin(15))
#     cellar.measure()  # not more often than each two seconds
#     print(cellar.temperature(), cellar.humidity())
#
# Raises OSError where nobody answers, or the checksum is wrong.

import errno
import time
from machine import time_pulse_us
from micropython import const

_LONGEST_US = const(200)
_ONE_US = const(48)  # a 0 is high for 26 microseconds, a 1 for 70


class DHT22:
    def __init__(self, pin):
        self.pin = pin
        self._octets = bytearray(5)
        pin.init(pin.IN, pin.PULL_UP)

    def measure(self):
        pin = self.pin
        pin.init(pin.OPEN_DRAIN, pin.PULL_UP, value=0)
        time.sleep_ms(2)
        pin.init(pin.IN, pin.PULL_UP)
        self._pulse(0)  # it has heard, and answers
        self._pulse(1)
        octets = bytearray(5)
        for bit in range(40):
            octets[bit >> 3] = octets[bit >> 3] << 1 & 0xFF | (self._pulse(1) > _ONE_US)
        if sum(octets[:4]) & 0xFF != octets[4] or (octets[0] << 8 | octets[1]) > 1000:
            raise OSError(errno.EIO)
        self._octets = octets

    def _pulse(self, level):
        length = time_pulse_us(self.pin, level, _LONGEST_US)
        if length < 0:
            raise OSError(errno.ETIMEDOUT)
        return length

    # In degrees Celsius.
    def temperature(self):
        tenths = (self._octets[2] & 0x7F) << 8 | self._octets[3]
        return -tenths / 10 if self._octets[2] & 0x80 else tenths / 10

    # Relative, in percent.
    def humidity(self):
        return (self._octets[0] << 8 | self._octets[1]) / 10
