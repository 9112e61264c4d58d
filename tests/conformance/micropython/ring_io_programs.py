# truth: reference 1.25
# RingIO as a pipe between writers and readers of different sizes: what is lost, what waits.

import micropython

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
for size in (1, 4, 8, 16):
    ring = micropython.RingIO(size)
    sent = got = 0
    for step in range(6):
        data = bytes((step * 10 + i) & 255 for i in range(step + 2))
        t((size, step, 'write'), lambda: ring.write(data))
        t((size, step, 'any'), lambda: ring.any())
        t((size, step, 'read'), lambda: ring.read(3))
        t((size, step, 'left'), lambda: ring.any())
    t((size, 'all'), lambda: ring.read())
lines = micropython.RingIO(32)
for text in (b'one\ntwo\n', b'th', b'ree\n', b'\n', b'last'):
    t(text, lambda: lines.write(text))
    t('line', lambda: lines.readline())
for wrong in ('text', 5, None, [1]):
    t(('write', wrong), lambda: lines.write(wrong) if wrong != 'text' else 'skipped')
t('rest', lambda: lines.read(100))
