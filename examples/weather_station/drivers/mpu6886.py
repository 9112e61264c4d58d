# InvenSense MPU-6886 on I2C: accelerometer and gyroscope (datasheet DS-000193).
#
#     imu = MPU6886(I2C(1))
#     print(imu.acceleration, imu.gyro, imu.temperature)
#
#     imu.start_fifo(200)                # samples a second
#     imu.on_watermark(Pin(8), 60, take)  # take(pin) is called for each 60 samples
#     ...
#     count = imu.read_fifo_into(buffer)  # whole samples, of 14 octets each
#     for sample in imu.samples(buffer, count): ...

import errno
import struct
import time
from micropython import const

_SMPLRT_DIV = const(0x19)
_CONFIG = const(0x1A)
_GYRO_CONFIG = const(0x1B)
_ACCEL_CONFIG = const(0x1C)
_FIFO_EN = const(0x23)
_INT_PIN_CFG = const(0x37)
_INT_ENABLE = const(0x38)
_FIFO_WM_INT_STATUS = const(0x39)
_INT_STATUS = const(0x3A)
_ACCEL_XOUT_H = const(0x3B)
_FIFO_WM_TH1 = const(0x60)
_USER_CTRL = const(0x6A)
_PWR_MGMT_1 = const(0x6B)
_FIFO_COUNTH = const(0x72)
_FIFO_R_W = const(0x74)
_WHO_AM_I = const(0x75)

_CHIP = const(0x19)
_OVERFLOW = const(0x10)
_LATCH_UNTIL_READ = const(0x20)
_DATA_READY = const(0x01)
_FIFO_ON = const(0x40)
_FIFO_RESET = const(0x04)
_FIFO_SIZE = const(1024)

SAMPLE = ">7h"  # accelerations, temperature, turning rates
SAMPLE_SIZE = const(14)
_IDLE = b"\xff" * 14  # what a bus says on which nobody does


class MPU6886:
    # accel_range: 2, 4, 8 or 16 g; gyro_range: 250, 500, 1000 or 2000 degrees a second.
    def __init__(self, i2c, address=0x68, *, accel_range=8, gyro_range=2000):
        self.i2c = i2c
        self.address = address
        self.overflows = 0
        self._octet = bytearray(1)
        self._word = bytearray(2)
        self._sample = bytearray(SAMPLE_SIZE)
        if self._register(_WHO_AM_I) != _CHIP:
            raise OSError(errno.ENODEV)
        self._write(_PWR_MGMT_1, 0x80)  # reset
        time.sleep_ms(10)
        self._write(_PWR_MGMT_1, 0x01)  # awake, by the best clock
        time.sleep_ms(10)
        accel_code, gyro_code = (2, 4, 8, 16).index(accel_range), (250, 500, 1000, 2000).index(gyro_range)
        self._write(_ACCEL_CONFIG, accel_code << 3)
        self._write(_GYRO_CONFIG, gyro_code << 3)
        self._write(_CONFIG, 0x01)  # samples at 1 kHz, to be divided
        self._g = accel_range / 32768
        self._dps = 1 / (131, 65.5, 32.8, 16.4)[gyro_code]

    # Samples a second, from 4 to 1000; what comes closest.
    @property
    def rate(self):
        return 1000 / (1 + self._register(_SMPLRT_DIV))

    @rate.setter
    def rate(self, hertz):
        self._write(_SMPLRT_DIV, min(max(round(1000 / hertz) - 1, 0), 255))

    # --- the newest sample

    # In g, along x, y and z.
    @property
    def acceleration(self):
        return tuple(value * self._g for value in self._newest()[:3])

    # In degrees a second, about x, y and z.
    @property
    def gyro(self):
        return tuple(value * self._dps for value in self._newest()[4:])

    # In degrees Celsius.
    @property
    def temperature(self):
        return self._newest()[3] / 326.8 + 25

    def _newest(self):
        self.i2c.readfrom_mem_into(self.address, _ACCEL_XOUT_H, self._sample)
        if self._sample == _IDLE:
            raise OSError(errno.EIO)
        return struct.unpack(SAMPLE, self._sample)

    # --- the FIFO

    def start_fifo(self, hertz):
        self.rate = hertz
        self._write(_FIFO_EN, 0x18)  # both, and the temperature with them
        self.clear_fifo()

    def stop_fifo(self):
        self._write(_FIFO_EN, 0)
        self._write(_USER_CTRL, _FIFO_RESET)

    def clear_fifo(self):
        self._write(_USER_CTRL, _FIFO_ON | _FIFO_RESET)

    @property
    def fifo_count(self):
        self.i2c.readfrom_mem_into(self.address, _FIFO_COUNTH, self._word)
        return self._word[0] << 8 | self._word[1]

    # Takes the whole samples that are there and fit; gives how many. Samples that were lost because
    # nobody came are counted in `overflows`. Raises OSError, and begins anew, if what came are no
    # samples.
    def read_fifo_into(self, buffer):
        if self._register(_INT_STATUS) & _OVERFLOW:
            self.overflows += 1
            self.clear_fifo()  # it begins somewhere in a sample
            return 0
        waiting = self.fifo_count
        if waiting > _FIFO_SIZE:
            raise OSError(errno.EIO)
        count = min(waiting, len(buffer)) // SAMPLE_SIZE
        if count == 0:
            return 0
        into = memoryview(buffer)[: count * SAMPLE_SIZE]
        try:
            self.i2c.readfrom_mem_into(self.address, _FIFO_R_W, into)
            whole = into[-SAMPLE_SIZE:] != _IDLE
        except OSError:
            self.clear_fifo()
            raise
        if not whole:
            self.clear_fifo()
            raise OSError(errno.EIO)
        return count

    # Samples of a buffer: (x, y, z in g, degrees Celsius, x, y, z in degrees a second).
    def samples(self, buffer, count):
        for at in range(0, count * SAMPLE_SIZE, SAMPLE_SIZE):
            ax, ay, az, t, gx, gy, gz = struct.unpack_from(SAMPLE, buffer, at)
            g, dps = self._g, self._dps
            yield ax * g, ay * g, az * g, t / 326.8 + 25, gx * dps, gy * dps, gz * dps

    # --- the interrupt pin

    # Has handler(pin) called for each sample.
    def on_data(self, pin, handler):
        self._write(_INT_PIN_CFG, 0)  # a pulse each time
        self._write(_INT_ENABLE, _DATA_READY)
        pin.irq(handler, pin.IRQ_RISING)

    # Has handler(pin) called when so many samples wait. They are to be read, and acknowledge() called.
    def on_watermark(self, pin, samples, handler):
        octets = samples * SAMPLE_SIZE
        self._write(_INT_PIN_CFG, _LATCH_UNTIL_READ)
        self._write(_FIFO_WM_TH1, octets >> 8)
        self._write(_FIFO_WM_TH1 + 1, octets & 255)
        pin.irq(handler, pin.IRQ_RISING)

    def acknowledge(self):
        return self._register(_FIFO_WM_INT_STATUS) != 0

    # --- registers

    def _write(self, register, octet):
        self._octet[0] = octet
        self.i2c.writeto_mem(self.address, register, self._octet)

    def _register(self, register):
        self.i2c.readfrom_mem_into(self.address, register, self._octet)
        return self._octet[0]
