# Displays with an SSD1306, on I2C or SPI (Solomon Systech, SSD1306 rev 1.1). They are framebuf
# canvases: draw, then show().
#
#     display = SSD1306_I2C(128, 64, I2C(0))
#     display.text("hello", 0, 0)
#     display.show()

import framebuf
import time
from micropython import const

_MEMORY_MODE = const(0x20)
_COLUMNS = const(0x21)
_PAGES = const(0x22)
_START_LINE = const(0x40)
_CONTRAST = const(0x81)
_CHARGE_PUMP = const(0x8D)
_SEGMENTS_REVERSED = const(0xA1)
_FROM_MEMORY = const(0xA4)
_NORMAL = const(0xA6)
_ROWS = const(0xA8)
_OFF = const(0xAE)
_ON = const(0xAF)
_COMMONS_REVERSED = const(0xC8)
_OFFSET = const(0xD3)
_CLOCK = const(0xD5)
_PRECHARGE = const(0xD9)
_COMMON_PINS = const(0xDA)
_VCOM = const(0xDB)


class SSD1306(framebuf.FrameBuffer):
    def __init__(self, width, height, external_vcc=False):
        self.width = width
        self.height = height
        self.buffer = bytearray(width * height // 8)
        super().__init__(self.buffer, width, height, framebuf.MONO_VLSB)
        narrow = width > 2 * height
        # fmt: off
        self.commands(
            _OFF,
            _MEMORY_MODE, 0,  # row by row
            _START_LINE, _SEGMENTS_REVERSED, _ROWS, height - 1, _COMMONS_REVERSED, _OFFSET, 0,
            _COMMON_PINS, 0x02 if narrow else 0x12,
            _CLOCK, 0x80, _PRECHARGE, 0x22 if external_vcc else 0xF1, _VCOM, 0x30,
            _CONTRAST, 0xFF, _FROM_MEMORY, _NORMAL,
            _CHARGE_PUMP, 0x10 if external_vcc else 0x14,
        )
        # fmt: on
        self.fill(0)
        self.show()
        self.power(True)

    def power(self, on):
        self.commands(_ON if on else _OFF)

    def contrast(self, contrast):
        self.commands(_CONTRAST, contrast)

    def invert(self, inverse):
        self.commands(_NORMAL | bool(inverse))

    # Sends all of it. Narrow panels use the middle of the 128 columns.
    def show(self):
        first = (128 - self.width) // 2
        self.commands(_COLUMNS, first, first + self.width - 1, _PAGES, 0, self.height // 8 - 1)
        self.data(self.buffer)


class SSD1306_I2C(SSD1306):
    def __init__(self, width, height, i2c, address=0x3C, external_vcc=False):
        self.i2c = i2c
        self.address = address
        self._message = [b"\x40", None]  # what follows is data
        super().__init__(width, height, external_vcc)

    def commands(self, *octets):
        self.i2c.writeto(self.address, b"\x00" + bytes(octets))

    def data(self, octets):
        self._message[1] = octets
        self.i2c.writevto(self.address, self._message)


# cs may be None if it is the only part on its bus, res if it is reset with the board.
class SSD1306_SPI(SSD1306):
    def __init__(self, width, height, spi, dc, res=None, cs=None, external_vcc=False):
        self.spi = spi
        self.dc, self.res, self.cs = dc, res, cs
        for pin in (dc, res, cs):
            if pin:
                pin.init(pin.OUT, value=1)
        if res:
            time.sleep_ms(1)
            res(0)
            time.sleep_ms(10)
            res(1)
        super().__init__(width, height, external_vcc)

    def commands(self, *octets):
        self._send(0, bytes(octets))

    def data(self, octets):
        self._send(1, octets)

    def _send(self, is_data, octets):
        self.dc(is_data)
        if self.cs:
            self.cs(0)
        try:
            self.spi.write(octets)
        finally:
            if self.cs:
                self.cs(1)
