# needs: krait_sim
import sys
import unittest

sys.path.append("..")  # the drivers lie beside this folder
import krait_sim
from drivers.ssd1306 import SSD1306_I2C, SSD1306_SPI
from machine import I2C, SPI, Pin

KRAIT = """\
#...#.####...###..#.#####
#..#..#...#.#...#.#...#..
#.#...####..#...#.#...#..
##....#.#...#####.#...#..
#.#...#..#..#...#.#...#..
#..#..#...#.#...#.#...#..
#...#.#...#.#...#.#...#..
"""


def over_i2c():
    return SSD1306_I2C(128, 64, I2C(0))


def over_spi():
    return SSD1306_SPI(128, 64, SPI(0, 10_000_000), dc=Pin("GP20"), res=Pin("GP21"), cs=Pin("GP17"))


# What both must do.
class DisplayTest:
    part = make = None

    def setUp(self):
        self.display = self.make()

    def rows(self):
        return krait_sim.get(self.part, "pixels").split("\n")[:-1]

    def lit(self):
        return krait_sim.get(self.part, "pixels").count("#")

    def test_it_is_dark_at_first(self):
        self.assertTrue(krait_sim.get(self.part, "on"))
        self.assertEqual([len(row) for row in self.rows()], [128] * 64)
        self.assertEqual(self.lit(), 0)

    def test_pixels_are_where_they_are_drawn(self):
        for x, y in ((0, 0), (127, 0), (0, 63), (127, 63), (64, 31)):
            self.display.fill(0)
            self.display.pixel(x, y, 1)
            self.display.show()
            self.assertEqual((self.lit(), self.rows()[y][x]), (1, "#"))

    def test_a_picture(self):
        for y, row in enumerate(KRAIT.split("\n")):
            for x, dot in enumerate(row):
                self.display.pixel(10 + x, 20 + y, dot == "#")
        self.display.show()
        self.assertEqual("".join(row[10:35] + "\n" for row in self.rows()[20:27]), KRAIT)
        self.assertEqual(self.lit(), KRAIT.count("#"))

    def test_shapes(self):
        self.display.rect(0, 0, 128, 64, 1)
        self.display.hline(10, 30, 100, 1)
        self.display.show()
        rows = self.rows()
        self.assertEqual((rows[0], rows[63]), ("#" * 128, "#" * 128))
        self.assertEqual(rows[30], "#" + "." * 9 + "#" * 100 + "." * 17 + "#")

    def test_texts(self):
        self.display.text("21.5 C", 0, 0)
        self.display.show()
        before = self.rows()
        self.display.scroll(8, 8)
        self.display.fill_rect(0, 0, 128, 8, 0)
        self.display.fill_rect(0, 0, 8, 64, 0)
        self.display.show()
        self.assertTrue(self.lit() > 50)
        self.assertEqual([row[8:] for row in self.rows()[8:]], [row[:120] for row in before[:56]])

    def test_nothing_is_shown_before_show(self):
        self.display.fill(1)
        self.assertEqual(self.lit(), 0)
        self.display.show()
        self.assertEqual(self.lit(), 128 * 64)

    def test_inverse_dim_and_off(self):
        self.display.fill_rect(0, 0, 16, 16, 1)
        self.display.show()
        self.display.invert(True)
        self.assertEqual(self.lit(), 128 * 64 - 256)
        self.display.invert(False)
        self.display.contrast(7)
        self.assertEqual((self.lit(), krait_sim.get(self.part, "contrast")), (256, 7))
        self.display.power(False)
        self.assertEqual(self.lit(), 0)
        self.display.power(True)
        self.assertEqual(self.lit(), 256)


class I2cDisplayTest(DisplayTest, unittest.TestCase):
    part = "display"
    make = staticmethod(over_i2c)

    def test_nobody_there(self):
        self.assertRaises(OSError, SSD1306_I2C, 128, 64, I2C(0), 0x3D)


class SpiDisplayTest(DisplayTest, unittest.TestCase):
    part = "screen"
    make = staticmethod(over_spi)

    def test_it_listens_only_when_it_is_chosen(self):
        self.display.fill(1)
        self.display.show()
        Pin("GP20")(1)
        SPI(0).write(bytes(1024))
        self.assertEqual(self.lit(), 128 * 64)

    def test_it_is_as_new_after_a_reset(self):
        self.display.invert(True)
        self.display.contrast(1)
        again = self.make()
        self.assertEqual((self.lit(), krait_sim.get(self.part, "contrast")), (0, 255))
        again.fill(1)
        again.show()
        self.assertEqual(self.lit(), 128 * 64)


unittest.main()
