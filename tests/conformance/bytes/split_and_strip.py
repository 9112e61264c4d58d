# truth: reference 1.25
# split, rsplit, splitlines and the strips of bytes and bytearray.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
VALUES = [b'a b  c', b'', b',,', b'\ta\nb\r\nc\x0bd']
for value in VALUES:
    for sep in (None, b' ', b',', b'b', b'  ', b''):
        for limit in (-1, 0, 1, 2) if sep else ():
            t((value, 'split', sep, limit), lambda: value.split(sep, limit))
            t((value, 'rsplit', sep, limit), lambda: value.rsplit(sep, limit))
    for name in ('strip', 'lstrip', 'rstrip'):
        for chars in ((), (b' ',), (b'a,',), (b'',), ('a',), (None,)):
            t((value, name) + chars, lambda: getattr(value, name)(*chars))
