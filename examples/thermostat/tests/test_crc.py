import sys
import unittest

sys.path.append("..")  # the modules lie beside this folder
from frames import crc8


class CrcTest(unittest.TestCase):
    def test_the_check_value_of_the_catalogue(self):
        self.assertEqual(crc8(b"123456789"), 0xF4)

    def test_nothing_has_zero(self):
        self.assertEqual(crc8(b""), 0)

    def test_every_single_bit_matters(self):
        data = bytearray(b"temperature")
        good = crc8(data)
        for i in range(len(data) * 8):
            data[i // 8] ^= 1 << i % 8
            self.assertNotEqual(crc8(data), good)
            data[i // 8] ^= 1 << i % 8


unittest.main()
