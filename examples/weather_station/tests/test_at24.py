# needs: krait_sim
import os
import sys
import time
import unittest

sys.path.append("..")  # the drivers lie beside this folder
import krait_sim
from drivers.at24 import AT24
from machine import I2C


class At24Test(unittest.TestCase):
    def setUp(self):
        krait_sim.set("memory", "content", b"")
        self.memory = AT24(I2C(0), kbit=512)

    def test_what_is_written_is_there(self):
        self.memory.write(0, b"a")
        self.memory.write(0xFFFF, b"z")
        self.assertEqual(self.memory.read(0, 2), b"a\xff")
        content = krait_sim.get("memory", "content")
        self.assertEqual((len(content), content[:1], content[-1:]), (len(self.memory), b"a", b"z"))

    def test_long_texts_go_over_pages(self):
        text = bytes(i * 7 & 255 for i in range(200))
        before = krait_sim.get("memory", "writes")
        self.memory.write(30, text)
        self.assertEqual(krait_sim.get("memory", "content")[30:230], text)
        self.assertEqual(self.memory.read(30, 200), text)
        self.assertEqual(krait_sim.get("memory", "writes") - before, 2)  # of 98 octets and 102

    def test_a_page_is_waited_for(self):
        start = time.ticks_ms()
        self.memory.write(0, bytes(128))
        self.assertTrue(5 <= time.ticks_diff(time.ticks_ms(), start) <= 7)
        self.assertEqual(self.memory.read(0, 128), bytes(128))

    def test_what_the_world_wrote(self):
        krait_sim.set("memory", "content", b"from the factory")
        self.assertEqual(self.memory.read(5, 11), b"the factory")

    def test_there_is_an_end(self):
        self.assertRaises(ValueError, self.memory.read, 65534, 3)
        self.assertRaises(ValueError, self.memory.write, 65536, b"x")
        self.assertRaises(ValueError, self.memory.read, -1, 1)

    def test_nobody_there(self):
        stranger = AT24(I2C(0), 0x57)
        self.assertRaises(OSError, stranger.read, 0, 1)
        self.assertRaises(OSError, stranger.write, 0, b"x")

    def test_it_holds_a_file_system(self):
        os.VfsFat.mkfs(self.memory)
        os.mount(os.VfsFat(self.memory), "/eeprom")
        with open("/eeprom/station.txt", "w") as file:
            file.write("north roof\n" * 20)
        os.umount("/eeprom")
        os.mount(os.VfsFat(AT24(I2C(0), kbit=512)), "/eeprom")
        with open("/eeprom/station.txt") as file:
            self.assertEqual(file.read(), "north roof\n" * 20)
        os.umount("/eeprom")


unittest.main()
