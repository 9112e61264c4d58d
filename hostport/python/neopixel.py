# neopixel: a strip of WS2812 lights, each with a colour of its own.

from machine import bitstream


class NeoPixel:
    # Where red, green, blue and white go among the octets of a light.
    ORDER = (1, 0, 2, 3)

    def __init__(self, pin, n, bpp=3, timing=1):
        self.pin = pin
        self.n = n
        self.bpp = bpp
        self.buf = bytearray(n * bpp)
        pin.init(pin.OUT)
        # Nanoseconds: high and low of a 0, high and low of a 1, at 400 or 800 kHz.
        if isinstance(timing, int):
            timing = (400, 850, 800, 450) if timing else (800, 1700, 1600, 900)
        self.timing = timing

    def __len__(self):
        return self.n

    def _place(self, i):
        if i < 0:
            i += self.n
        if not 0 <= i < self.n:
            raise IndexError("no such light")
        return i * self.bpp

    def __setitem__(self, i, colour):
        place = self._place(i)
        for k in range(self.bpp):
            self.buf[place + self.ORDER[k]] = colour[k]

    def __getitem__(self, i):
        place = self._place(i)
        return tuple(self.buf[place + self.ORDER[k]] for k in range(self.bpp))

    def fill(self, colour):
        for i in range(self.n):
            self[i] = colour

    def write(self):
        bitstream(self.pin, 0, self.timing, self.buf)
