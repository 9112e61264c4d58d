# A day of an MPU-6886: 200 samples a second, a burst of its FIFO each 300 ms, and a checksum of each.
# Run on the board of examples/weather_station, in its folder.

import binascii
import time

from drivers.mpu6886 import MPU6886, SAMPLE_SIZE
from machine import I2C

PERIOD_MS = 300
BURSTS = 24 * 3600 * 1000 // PERIOD_MS


def main():
    imu = MPU6886(I2C(1))
    imu.start_fifo(200)
    buffer = bytearray(1022)
    view = memoryview(buffer)
    samples = 0
    checksum = 0
    due = time.ticks_ms()
    for _ in range(BURSTS):
        due = time.ticks_add(due, PERIOD_MS)
        time.sleep_ms(time.ticks_diff(due, time.ticks_ms()))
        count = imu.read_fifo_into(buffer)
        samples += count
        checksum ^= binascii.crc32(view[: count * SAMPLE_SIZE])
    print(BURSTS, "bursts,", samples, "samples,", imu.overflows, "overflows, checksums", hex(checksum))


main()
