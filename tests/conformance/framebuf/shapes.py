# truth: reference 1.25
# Pins each pixel that the methods of FrameBuffer draw: small pictures, and sums over random arguments in all formats.
import array
import framebuf
from binascii import crc32

FORMATS = (framebuf.MONO_VLSB, framebuf.RGB565, framebuf.GS4_HMSB, framebuf.MONO_HLSB, framebuf.MONO_HMSB,
           framebuf.GS2_HMSB, framebuf.GS8)
seed = 7


def random(least, most):
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
    return least + (seed >> 8) % (most - least + 1)


def picture(width, height, name, *args):
    canvas = framebuf.FrameBuffer(bytearray(width * height), width, height, framebuf.GS8)
    getattr(canvas, name)(*args)
    print(name, [arg for arg in args if not isinstance(arg, array.array)])
    for y in range(height):
        print("".join(".123456789"[canvas.pixel(x, y)] for x in range(width)))


def corners(*numbers):
    return array.array("h", numbers)


for radii in ((5, 3), (4, 2), (3, 3), (1, 1), (0, 3), (3, 0), (0, 0), (1, 2), (-2, 2), (2, -2), (12, 1), (20, 20)):
    for filled in (False, True):
        picture(11, 7, "ellipse", 5, 3, *radii, 1, filled)
for quarters in range(17):
    for filled in (0, 1):
        picture(11, 7, "ellipse", 5, 3, 4, 2, 2, filled, quarters)
picture(40, 24, "ellipse", 20, 12, 19, 11, 1)
picture(40, 24, "ellipse", 20, 12, 19, 11, 1, True)
picture(40, 24, "ellipse", 5, 22, 30, 21, 1)
for ends in ((0, 0, 19, 5), (19, 5, 0, 0), (19, 0, 2, 11), (-5, -3, 25, 14), (3, 20, 7, -4), (4, 4, 4, 4), (0, 6, 19, 6),
             (7, 0, 7, 11), (7, 11, 7, 0), (0, 0, 11, 11), (0, 11, 11, 0), (30, 30, 40, 40)):
    picture(20, 12, "line", *ends, 3)
for points in (corners(0, 0, 9, 2, 4, 7), corners(0, 0, 10, 0, 10, 8, 5, 3, 0, 8), corners(5, 0, 8, 9, 0, 3, 10, 3, 2, 9),
               corners(2, 2), corners(2, 2, 5, 5), corners(), corners(1, 1, 5), corners(-3, -3, 14, -1, 6, 14),
               corners(0, 0, 9, 0, 9, 7, 0, 7), corners(3, 3, 3, 3, 3, 3), array.array("B", (0, 0, 9, 2, 4, 7)),
               array.array("i", (0, 0, 9, 2, 4, 7)), b"\x00\x00\x09\x02\x04\x07", "\x01\x01\x07\x03",
               corners(0, 5, 4, 0, 8, 5, 6, 9, 5, 5, 3, 5, 2, 9)):
    for filled in (False, True):
        picture(12, 10, "poly", 0, 0, points, 1, filled)
        picture(12, 10, "poly", 3, -2, points, 1, filled)
for measures in ((2, 1, 6, 4), (2, 1, 1, 1), (2, 1, 0, 3), (2, 1, 3, 0), (-2, -1, 6, 4), (8, 3, 6, 4), (2, 1, -3, 2), (0, 0, 12, 6),
                 (-1, -1, 14, 8), (3, 3, 2, 2)):
    picture(12, 6, "rect", *measures, 1)
    picture(12, 6, "rect", *measures, 1, True)
    picture(12, 6, "fill_rect", *measures, 1)
for length in (-1, 0, 1, 5, 100):
    picture(12, 6, "hline", 3, 2, length, 1)
    picture(12, 6, "vline", 3, 2, length, 1)
    picture(12, 6, "hline", -3, 2, length, 1)
    picture(12, 6, "vline", 3, -2, length, 1)

# --- all formats
NAMES = ("pixel", "hline", "vline", "line", "rect", "fill_rect", "ellipse", "poly", "text", "scroll", "fill", "blit")


def draw(canvas, name, width, height):
    x, y, w, h = (random(-9, width + 9), random(-9, height + 9), random(-4, width + 5), random(-4, height + 5))
    colour = random(-3, 70000)
    if name == "pixel":
        canvas.pixel(x, y, colour)
    elif name == "hline":
        canvas.hline(x, y, w, colour)
    elif name == "vline":
        canvas.vline(x, y, h, colour)
    elif name == "line":
        canvas.line(x, y, x + w - 10, y + h - 10, colour)
    elif name == "rect":
        canvas.rect(x, y, w, h, colour, random(0, 1))
    elif name == "fill_rect":
        canvas.fill_rect(x, y, w, h, colour)
    elif name == "ellipse":
        canvas.ellipse(x, y, w // 2, h // 2, colour, random(0, 1), random(0, 15))
    elif name == "poly":
        points = array.array("h", [random(-5, 30) for i in range(2 * random(0, 7))])
        canvas.poly(x, y, points, colour, random(0, 1))
    elif name == "text":
        canvas.text("".join(chr(random(32, 127)) for i in range(4)), x, y, colour)
    elif name == "scroll":
        canvas.scroll(random(-5, 5), random(-5, 5))
    elif name == "fill":
        canvas.fill(colour)
    else:
        octets = bytearray(random(0, 255) for i in range(200))
        source = framebuf.FrameBuffer(octets, 9, 7, random(0, 6))
        canvas.blit(source, x, y, random(-1, 3))


for format in FORMATS:
    for width, height in ((8, 8), (13, 11), (40, 25)):
        for extra in (0, 3, 8):
            octets = bytearray(4000)
            canvas = framebuf.FrameBuffer(octets, width, height, format, width + extra)
            for name in NAMES:
                for i in range(15):
                    draw(canvas, name, width, height)
                print(format, width, height, extra, name, crc32(octets), canvas.pixel(width // 2, height // 2))

# --- text
canvas = framebuf.FrameBuffer(bytearray(8), 8, 8, framebuf.MONO_HLSB)
for code in range(128):
    canvas.fill(0)
    canvas.text(chr(code), 0, 0)
    print(code, bytes(canvas))
canvas = framebuf.FrameBuffer(bytearray(64 * 10), 64, 10, framebuf.GS8)
for words in ("Hello", b"Hello", "gr\xfc\xdf", b"\xe9A", "A\x00B", "\u20ac", "", "far too long a line"):
    for x, y in ((0, 0), (-4, 2), (30, -5), (60, 9), (100, 0), (-100, 0)):
        canvas.fill(0)
        canvas.text(words, x, y, 5)
        print(words, x, y, crc32(canvas))

# --- moving
for format in FORMATS:
    for by in ((1, 0), (-1, 0), (0, 1), (0, -1), (2, -1), (-3, 3), (7, 0), (0, 5), (100, 0), (0, -100), (6, 4), (0, 0)):
        octets = bytearray(random(0, 255) for i in range(100))
        canvas = framebuf.FrameBuffer(octets, 7, 5, format)
        canvas.scroll(*by)
        print(format, by, crc32(octets))
    for source_format in FORMATS:
        for palette in (None, framebuf.FrameBuffer(bytearray(range(7, 263)) + bytearray(range(256)), 256, 1, framebuf.GS8)):
            octets = bytearray(random(0, 255) for i in range(100))
            canvas = framebuf.FrameBuffer(octets, 7, 5, format)
            source = framebuf.FrameBuffer(bytearray(random(0, 3) for i in range(50)), 4, 3, source_format)
            if source_format == framebuf.RGB565 and palette:
                continue  # colours of 16 bits are beyond any palette
            for place in ((0, 0), (-1, -1), (5, 3), (-3, 2), (7, 0), (-4, 0), (0, 5), (2, -3)):
                for key in (-1, 0, 1, 8, 256):
                    canvas.blit(source, *place, key, palette)
            print(format, source_format, palette, crc32(octets))
octets = bytearray(range(1, 17))
canvas = framebuf.FrameBuffer(octets, 4, 4, framebuf.GS8)
canvas.blit(canvas, 1, 1)
print(octets)
canvas.blit(canvas, -1, -1)
print(octets)
