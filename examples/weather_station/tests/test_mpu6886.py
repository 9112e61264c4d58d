# needs: krait_sim
import sys
import time
import unittest

sys.path.append("..")  # the drivers lie beside this folder
import krait_sim
from drivers.mpu6886 import MPU6886, SAMPLE_SIZE
from machine import I2C, Pin


def move(**world):
    for name, value in world.items():
        krait_sim.set("mast", name, value)


class Mpu6886Test(unittest.TestCase):
    def setUp(self):
        move(accel_x=0.25, accel_y=-0.5, accel_z=1, gyro_x=-10, gyro_y=20, gyro_z=0, temperature=31)
        self.imu = MPU6886(I2C(1), accel_range=2, gyro_range=500)

    def tearDown(self):
        Pin("GP8").irq(None)

    def check(self, ax, ay, az, t, gx, gy, gz):
        for value, wanted, delta in (
            (ax, 0.25, 0.001), (ay, -0.5, 0.001), (az, 1, 0.001), (t, 31, 0.05),
            (gx, -10, 0.2), (gy, 20, 0.2), (gz, 0, 0.2),
        ):  # fmt: skip
            self.assertAlmostEqual(value, wanted, delta=delta)

    def test_the_newest_sample(self):
        time.sleep_ms(5)
        self.check(*self.imu.acceleration, self.imu.temperature, *self.imu.gyro)

    def test_every_range_gives_the_same(self):
        move(accel_x=1.5, gyro_x=240)
        for accel_range, gyro_range in ((2, 250), (4, 500), (8, 1000), (16, 2000)):
            imu = MPU6886(I2C(1), accel_range=accel_range, gyro_range=gyro_range)
            time.sleep_ms(5)
            self.assertAlmostEqual(imu.acceleration[0], 1.5, delta=0.002)
            self.assertAlmostEqual(imu.gyro[0], 240, delta=0.3)

    def test_bursts_of_the_fifo(self):
        self.imu.start_fifo(100)
        buffer = bytearray(73 * SAMPLE_SIZE)
        counts = []
        for _ in range(5):
            time.sleep_ms(300)
            counts.append(self.imu.read_fifo_into(buffer))
            for sample in self.imu.samples(buffer, counts[-1]):
                self.check(*sample)
        self.assertTrue(all(29 <= count <= 31 for count in counts), counts)
        self.assertEqual(self.imu.overflows, 0)
        self.imu.stop_fifo()
        time.sleep_ms(300)
        self.assertEqual(self.imu.read_fifo_into(buffer), 0)

    def test_samples_of_a_move_come_in_their_order(self):
        self.imu.start_fifo(1000)
        for g in (-1, 0, 1):
            move(accel_x=g)
            time.sleep_ms(10)
        buffer = bytearray(1022)
        count = self.imu.read_fifo_into(buffer)
        seen = [round(sample[0]) for sample in self.imu.samples(buffer, count)]
        self.assertTrue(29 <= count <= 31, count)
        self.assertEqual(seen, sorted(seen))
        self.assertEqual(sorted(set(seen)), [-1, 0, 1])

    def test_what_nobody_took_is_counted_and_left_out(self):
        self.imu.start_fifo(1000)
        buffer = bytearray(1022)
        time.sleep_ms(200)
        self.assertEqual((self.imu.read_fifo_into(buffer), self.imu.overflows), (0, 1))
        time.sleep_ms(20)
        count = self.imu.read_fifo_into(buffer)
        for sample in self.imu.samples(buffer, count):
            self.check(*sample)
        self.assertTrue(19 <= count <= 21, count)

    def test_an_interrupt_for_each_sample(self):
        calls = []
        self.imu.rate = 50
        self.imu.on_data(Pin("GP8", Pin.IN), lambda pin: calls.append(time.ticks_ms()))
        time.sleep(1)
        self.assertEqual(len(calls), 50)
        self.assertEqual({b - a for a, b in zip(calls, calls[1:])}, {20})

    def test_an_interrupt_for_each_heap_of_samples(self):
        buffer = bytearray(1022)
        counts = []

        def take(pin):
            counts.append(self.imu.read_fifo_into(buffer))
            self.imu.acknowledge()

        self.imu.start_fifo(200)
        self.imu.on_watermark(Pin("GP8", Pin.IN), 60, take)
        time.sleep(3)
        self.assertEqual(counts, [60] * 10)

    def test_other_chips_are_refused(self):
        self.assertRaises(OSError, MPU6886, I2C(1), 0x69)


unittest.main()
