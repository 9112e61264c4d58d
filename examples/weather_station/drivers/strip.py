# A strip of WS2812 lights as a display: bars, and animations that asyncio runs.
#
#     strip = Strip(NeoPixel(Pin(14), 8))
#     strip.bar(0.4, (0, 0, 255))
#     asyncio.create_task(strip.run(rainbow))

import asyncio


# A colour for each place of the wheel, from 0 to 255: red, green, blue and back.
def wheel(place):
    place &= 255
    if place < 85:
        return 255 - place * 3, place * 3, 0
    if place < 170:
        return 0, 510 - place * 3, place * 3 - 255
    return place * 3 - 510, 0, 765 - place * 3


# Animations give the colour of light `i` of `count` at step `step`.
def rainbow(step, i, count):
    return wheel(step * 4 + i * 256 // count)


def chase(colour, tail=3):
    def animation(step, i, count):
        behind = (step - i) % count
        return tuple(part >> 2 * behind for part in colour) if behind < tail else (0, 0, 0)

    return animation


class Strip:
    # brightness: from 0 to 1, of what the eye sees: lights are not linear.
    def __init__(self, pixels, brightness=1.0):
        self.pixels = pixels
        self.brightness = brightness

    @property
    def brightness(self):
        return self._brightness

    @brightness.setter
    def brightness(self, brightness):
        self._brightness = brightness
        self._levels = bytes(round(255 * (level / 255 * brightness) ** 2.2) for level in range(256))

    def __setitem__(self, i, colour):
        levels = self._levels
        self.pixels[i] = tuple(levels[part] for part in colour)

    def show(self):
        self.pixels.write()

    def fill(self, colour):
        for i in range(len(self.pixels)):
            self[i] = colour
        self.show()

    # So much of the strip, from 0 to 1; the last light of it is dimmer.
    def bar(self, fraction, colour):
        count = len(self.pixels)
        for i in range(count):
            part = min(max(fraction * count - i, 0), 1)
            self[i] = tuple(round(each * part) for each in colour)
        self.show()

    # Until it is cancelled, or for so many steps.
    async def run(self, animation, steps=None, step_ms=40):
        count = len(self.pixels)
        step = 0
        while steps is None or step < steps:
            for i in range(count):
                self[i] = animation(step, i, count)
            self.show()
            step += 1
            await asyncio.sleep_ms(step_ms)
