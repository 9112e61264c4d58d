# truth: reference 1.25
# Pins how much memory a FrameBuffer needs, where pixels lie in it, and what FrameBuffer and its methods refuse.
import array
import framebuf

FrameBuffer = framebuf.FrameBuffer


def show(label, function, *args, **keywords):
    try:
        print(label, function(*args, **keywords))
    except Exception as error:
        print(label, repr(error))


for name in sorted(dir(framebuf)):
    print(name, getattr(framebuf, name) if name != "__dict__" else "")
octets = bytearray(128)
canvas = FrameBuffer(octets, 8, 8, 0)
print(canvas)


def least(width, height, format, *stride):
    for count in range(300):
        try:
            FrameBuffer(bytearray(count), width, height, format, *stride)
            return count
        except ValueError as error:
            last = error
    return repr(last)


for format in range(-1, 8):
    for width in (0, 1, 2, 3, 4, 5, 7, 8, 9, 16, 17, -1, 65535, 65536, 2**31, 2**32, 2**40):
        print(format, width, [least(width, height, format) for height in (0, 1, 7, 8, 9, -1)])
    for stride in (0, 1, 7, 8, 9, 12, 13, 16, 20, -1, 70000):
        print(format, "stride", stride, [least(8, height, format, stride) for height in (1, 5, 9)])

for format in range(7):
    for x, y in ((0, 0), (1, 0), (2, 0), (3, 0), (4, 8), (3, 7), (0, 8)):
        octets = bytearray(128)
        canvas = FrameBuffer(octets, 5, 9, format, 6)
        canvas.pixel(x, y, -1)
        print(format, x, y, [(i, octet) for i, octet in enumerate(octets) if octet])
    colours = (0, 1, 2, 3, 4, 5, 15, 16, 17, 255, 256, 65535, 65536, 0x1234, -2, True)
    found = []
    for colour in colours:
        canvas.pixel(1, 1, colour)
        found.append(canvas.pixel(1, 1))
    print(format, found)
    canvas.fill(0x1E5)
    print(octets)
    canvas.fill(0)
    canvas.fill_rect(1, 1, 3, 2, 0x1E5)
    print(octets)
    print([canvas.pixel(x, y) for x, y in ((-1, 0), (5, 0), (0, -1), (0, 9), (2**40, 0), (0, -(2**40)))])
    print([canvas.pixel(x, y, 1) for x, y in ((-1, 0), (5, 0), (0, -1), (0, 9), (2**40, 0), (0, -(2**40)))])

# --- the octets are the buffer's
octets = bytearray(range(16))
canvas = FrameBuffer(octets, 8, 8, 0)
print(bytes(canvas), bytearray(canvas), memoryview(canvas)[3])
view = memoryview(canvas)
view[0] = 77
print(octets[0], canvas.pixel(0, 0), canvas.pixel(0, 1))
octets[0] = 2
print(view[0], canvas.pixel(0, 0), canvas.pixel(0, 1))
over = FrameBuffer(canvas, 4, 4, 6)
over.fill(1)
print(octets, bytes(FrameBuffer(memoryview(over)[2:12], 2, 2, 6)))
show("len", lambda: len(canvas))
show("index", lambda: canvas[0])
show("iter", iter, canvas)
show("width", lambda: canvas.width)
show("==", lambda: (canvas == canvas, canvas == FrameBuffer(octets, 8, 8, 0)))
show("hash", lambda: hash(canvas) == hash(canvas))
show("array", FrameBuffer, array.array("H", range(4)), 8, 8, 0)
show("view", FrameBuffer, memoryview(octets)[4:], 8, 8, 0)


class Derived(FrameBuffer):
    pass


derived = Derived(bytearray(8), 8, 8, 0)
derived.fill(3)
show("derived", lambda: (derived.pixel(0, 0), bytes(derived)))
canvas.blit(derived, 0, 0)
print(octets)

# --- refusals
for count in range(8):
    show(("FrameBuffer", count), FrameBuffer, *[octets, 8, 8, 0, 8, 8, 8][:count])
    show(("FrameBuffer1", count), framebuf.FrameBuffer1, *[octets, 8, 8, 8, 8, 8, 8][:count])
show("keywords", lambda: FrameBuffer(octets, 8, 8, format=0))
for bad in (None, "a", 1.5, [], b"abcdefgh", 2**70):
    show(("buffer", bad), FrameBuffer, bad, 8, 8, 0)
    show(("FrameBuffer1", bad), framebuf.FrameBuffer1, bad, 8, 8)
    for place in range(1, 5):
        args = [octets, 8, 8, 0, 8]
        args[place] = bad
        if bad != b"abcdefgh":
            show((place, bad), FrameBuffer, *args)
show("small", framebuf.FrameBuffer1, bytearray(7), 8, 8)
print(bytes(framebuf.FrameBuffer1(bytearray(range(20)), 5, 9, 6)))
METHODS = (("fill", 1, 1), ("fill_rect", 5, 5), ("hline", 4, 4), ("vline", 4, 4), ("rect", 5, 6), ("line", 5, 5),
           ("pixel", 2, 3), ("scroll", 2, 2), ("text", 3, 4), ("blit", 3, 5), ("ellipse", 5, 7), ("poly", 4, 5))
for name, fewest, most in METHODS:
    for count in range(most + 3):
        show((name, count), getattr(canvas, name), *[1] * count)
    for place in range(fewest):
        for bad in (None, "a", 1.5, [], 2**70):
            args = [1] * fewest
            if name == "text":
                args[0] = "x"
            if name == "blit":
                args[0] = derived
            if name == "poly":
                args[2] = array.array("h", (0, 0, 3, 3, 5, 0))
            args[place] = bad
            if name == "blit" and bad == []:
                continue  # a list may be a source from 1.26 on
            show((name, place, bad), getattr(canvas, name), *args)
show("poly of floats", canvas.poly, 0, 0, array.array("f", (1, 2, 3, 4)), 1)
show("ellipse", canvas.ellipse, 1, 1, 1, 1, 1, True, "a")
show("blit", canvas.blit, derived, 0, 0, "a")
show("blit", canvas.blit, derived, 0, 0, -1, None)
