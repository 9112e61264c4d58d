# truth: reference 1.25
# join, center, startswith and endswith of bytes and bytearray, wrong arguments included.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
for kind in (bytes, bytearray):
    sep = kind(b'-')
    for items in ([], [b'a'], [b'a', b'b'], (b'x', b'', b'y'), [b'a', 'b'], [1], b'abc', 'abc', 5, None, [None],
                  [b'a', bytearray(b'b')], {b'k': 1}, iter([b'p', b'q']), [b'a', b'b', 3]):
        label = 'iterator' if hasattr(items, '__next__') else items
        t((kind, 'join', label), lambda: sep.join(items))
    data = kind(b'hello')
    for part in (b'', b'h', b'he', b'lo', b'hello', b'hello!', 'h', 5, None,):
        t((kind, 'startswith', part), lambda: data.startswith(part))
        t((kind, 'endswith', part), lambda: data.endswith(part))
    for start in (0, 1, 3, 5, 9, -2, -9):
        t((kind, 'startswith from', start), lambda: (data.startswith(b'l', start), data.startswith(b'', start)))
    t('join int', lambda: sep.join([1, 2]))
