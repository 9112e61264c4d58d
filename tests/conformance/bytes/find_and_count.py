# truth: reference 1.25
# find, rfind, index, rindex and count of bytes and bytearray, with bounds and wrong arguments.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
NAMES = ('find', 'rfind', 'index', 'rindex', 'count')
for kind in (bytes, bytearray):
    data = kind(b'abracadabra\x00\xff')
    for name in NAMES:
        method = getattr(data, name)
        for part in (b'a', b'abra', b'', b'z', b'\xff', b'\x00\xff', b'abracadabra\x00\xff!'):
            t((name, part), lambda: method(part))
        for bounds in ((1,), (4,), (-3,), (0, 4), (2, -1), (8, 3), (-100, 100), (None, 5)):
            t((name, bounds), lambda: method(b'a', *bounds))
            t((name, bounds, 'empty'), lambda: method(b'', *bounds))
for name in NAMES:
    for wrong in ('a', 5, None, 1.5, [97], ()):
        t((name, wrong), lambda: getattr(b'abc', name)(wrong))
    t((name, 'nothing'), lambda: getattr(b'abc', name)())
