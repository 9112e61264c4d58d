# An hour of the same as day_imu.py, in which each sample is unpacked and looked at.

import struct
import time

from drivers.mpu6886 import MPU6886, SAMPLE, SAMPLE_SIZE
from machine import I2C

PERIOD_MS = 300
BURSTS = 3600 * 1000 // PERIOD_MS


def main():
    imu = MPU6886(I2C(1))
    imu.start_fifo(200)
    buffer = bytearray(1022)
    samples = total = 0
    most = -32768
    due = time.ticks_ms()
    for _ in range(BURSTS):
        due = time.ticks_add(due, PERIOD_MS)
        time.sleep_ms(time.ticks_diff(due, time.ticks_ms()))
        count = imu.read_fifo_into(buffer)
        samples += count
        for at in range(0, count * SAMPLE_SIZE, SAMPLE_SIZE):
            ax, ay, az, temperature, gx, gy, gz = struct.unpack_from(SAMPLE, buffer, at)
            total += az
            if gx > most:
                most = gx
    print(BURSTS, "bursts,", samples, "samples,", imu.overflows, "overflows,", total / samples, most)


main()
