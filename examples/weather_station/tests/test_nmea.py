# needs: krait_sim
import asyncio
import sys
import time
import unittest

sys.path.append("..")  # the drivers lie beside this folder
import krait_sim
from drivers.nmea import Parser, follow
from machine import UART


def travel(**world):
    for name, value in world.items():
        krait_sim.set("gps", name, value)


class ParserTest(unittest.TestCase):
    RMC = b"$GPRMC,123519,A,4807.038,N,01131.000,E,022.4,084.4,230394,003.1,W*6A\r\n"

    def test_a_sentence_of_the_standard(self):
        parser = Parser()
        self.assertEqual(parser.feed(self.RMC), 1)
        self.assertTrue(parser.has_fix)
        self.assertAlmostEqual(parser.latitude, 48.1173, places=4)
        self.assertAlmostEqual(parser.longitude, 11.5167, places=4)
        self.assertAlmostEqual(parser.speed, 11.52, places=2)
        self.assertEqual((parser.course, parser.time, parser.date), (84.4, (12, 35, 19), (2094, 3, 23)))

    def test_pieces_of_any_size(self):
        for size in (1, 2, 7, 50):
            parser = Parser()
            octets = b"4.9,1*11\r\n" + self.RMC * 3
            for at in range(0, len(octets), size):
                parser.feed(octets[at : at + size])
            self.assertEqual((parser.sentences, parser.damaged), (3, 1))

    def test_what_is_damaged_is_passed_over(self):
        for i in range(len(self.RMC) - 2):
            parser = Parser()
            parser.feed(self.RMC[:i] + bytes([self.RMC[i] ^ 4]) + self.RMC[i + 1 :])
            self.assertFalse(parser.has_fix)
            parser.feed(self.RMC)
            self.assertTrue(parser.has_fix)

    def test_noise_without_end_takes_no_memory(self):
        parser = Parser()
        for _ in range(1000):
            self.assertEqual(parser.feed(b"U" * 100), 0)
        self.assertEqual(parser.feed(b"\r\n" + self.RMC), 1)


class GpsTest(unittest.TestCase):
    def setUp(self):
        self.uart = UART(0, 9600, rxbuf=512)
        self.parser = Parser()
        travel(latitude=47.3769, longitude=8.5417, altitude=408, speed=10, course=90, satellites=9, fix=True)

    def tearDown(self):
        self.uart.irq(None)
        self.uart.read()

    def check(self, latitude, longitude):
        self.assertAlmostEqual(self.parser.latitude, latitude, places=6)
        self.assertAlmostEqual(self.parser.longitude, longitude, places=6)

    def test_a_loop_that_reads(self):
        time.sleep_ms(2500)
        self.parser.feed(self.uart.read())
        self.check(47.3769, 8.5417)
        self.assertEqual((self.parser.altitude, self.parser.satellites, self.parser.course), (408, 9, 90))
        self.assertAlmostEqual(self.parser.speed, 10, places=1)
        self.assertEqual(self.parser.date, (2021, 1, 1))

    def test_an_interrupt_at_the_end_of_a_report(self):
        seen = []

        def heard(uart):
            self.parser.feed(uart.read())
            seen.append(self.parser.time)

        self.uart.irq(heard, UART.IRQ_RXIDLE)
        time.sleep(5)
        self.assertTrue(len(seen) >= 5, seen)
        self.assertEqual(self.parser.damaged, 0)

    def test_a_task_that_follows(self):
        async def journey():
            task = asyncio.create_task(follow(self.parser, asyncio.StreamReader(self.uart)))
            for latitude, longitude in ((-33.8688, 151.2093), (40.7128, -74.006), (0, 0)):
                travel(latitude=latitude, longitude=longitude)
                await asyncio.sleep(3)
                self.check(latitude, longitude)
            task.cancel()

        asyncio.run(journey())

    def test_a_fix_that_is_lost_keeps_the_place(self):
        time.sleep(2)
        self.parser.feed(self.uart.read())
        travel(fix=False, latitude=1)
        time.sleep(2)
        self.parser.feed(self.uart.read())
        self.assertEqual((self.parser.has_fix, self.parser.speed), (False, None))
        self.check(47.3769, 8.5417)

    def test_another_baud_rate_is_noise(self):
        self.uart.init(4800)
        time.sleep(3)
        self.parser.feed(self.uart.read())
        self.assertEqual((self.parser.sentences, self.parser.has_fix), (0, False))
        self.uart.init(9600)


unittest.main()
