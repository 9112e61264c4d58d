import sys
import unittest

sys.path.append("..")  # the modules lie beside this folder
from frames import FrameError, decode, encode, stuff, unstuff


class FramesTest(unittest.TestCase):
    PAYLOADS = (b"", b"a", b"\x00", b"\x00\x00", b"a\x00b", b"x" * 253, b"x" * 254, b"x" * 255, bytes(range(256)) * 2)

    def test_every_payload_comes_back(self):
        for payload in self.PAYLOADS:
            self.assertEqual(decode(encode(payload)), payload)

    def test_no_zero_inside(self):
        for payload in self.PAYLOADS:
            self.assertEqual(encode(payload).find(b"\x00"), len(encode(payload)) - 1)

    def test_stuffing_costs_one_byte_in_254(self):
        self.assertEqual([len(stuff(b"x" * n)) - n for n in (0, 100, 253, 254, 508)], [1, 1, 1, 2, 3])

    def test_damage_is_noticed(self):
        frame = encode(b"21.5")
        for bad in (b"", b"\x00", frame[:-1], frame[1:], b"\x09" + frame[1:],
                    frame[:2] + bytes([frame[2] ^ 4]) + frame[3:]):
            with self.subTest(bad=bad):
                self.assertRaises(FrameError, decode, bad)

    def test_unstuff_is_the_inverse_of_stuff(self):
        for payload in self.PAYLOADS:
            self.assertEqual(unstuff(stuff(payload)), payload)


unittest.main()
