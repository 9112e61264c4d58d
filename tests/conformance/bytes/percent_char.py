# truth: reference 1.25
# %c of bytes: the octet of each number, its low eight bits above 255, widths of ASCII, and what is no octet.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
for n in (0, 1, 9, 10, 31, 32, 65, 126, 127, 128, 200, 255, 256, 321, 8364, True):
    t(n, lambda: (b'%c' % n, b'<%c%c>' % (n, n)))
    t((n, 'width'), lambda: (b'%3c|' % (n & 127), b'%-3c|' % (n & 127)))
for value in (b'a', 'b', b'', b'ab', None, 1.5, []):
    t(value, lambda: b'%c' % value)
