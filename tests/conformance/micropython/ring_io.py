# truth: reference 1.25
# micropython.RingIO: filling, wrapping, lines, and what its methods take.
import micropython


def t(f, *a):
    try:
        print(repr(f(*a)))
    except Exception as e:
        print(type(e).__name__, e.args)


for size in (1, 2, 3, 7, 8, bytearray(2), bytearray(5)):
    ring = micropython.RingIO(size)
    print('size', size)
    for step in range(4):
        t(ring.write, b'ab\ncd')
        t(ring.any)
        t(ring.readline)
        t(ring.any)
        t(ring.read, step)
        target = bytearray(3)
        t(ring.readinto, target)
        print(target, ring.any())
        t(ring.write, bytearray(b'xyz'))
    t(ring.read)
    t(ring.read)
    t(ring.readline)

ring = micropython.RingIO(10)
for octets in ('text', b'', b'abc', bytearray(b'de'), memoryview(b'fghijklmnop')):
    t(ring.write, octets)
t(ring.write, b'more')
t(ring.read, 0)
t(ring.read, 2)
t(ring.read, -1)
t(ring.read, None)
for wrong in (None, 5, 1.5, [1]):
    t(ring.write, wrong)
    t(ring.readinto, wrong)
t(ring.readinto, b'const')
t(ring.read, 'x')
t(ring.write, b'abcdef', 2)
t(ring.write, b'abcdef', 4, 2)
t(ring.read)
print(ring)
t(ring.close)
t(ring.write, b'still')
t(ring.readline)
t(micropython.RingIO)
t(micropython.RingIO, 'x')
t(micropython.RingIO, b'const')
t(micropython.RingIO, 1, 2)
memory = bytearray(6)
ring = micropython.RingIO(memory)
ring.write(b'shown')
print(memory)
