# truth: reference 1.25
# replace, partition and rpartition of bytes and bytearray, empty parts and limits included.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
for kind in (bytes,):
    for data in (b'a,b,,c', b'', b',', b'no', b'\x00,\x00'):
        value = kind(data)
        for sep in (b',', b',,', b'no', b'x', b'', b'\x00'):
            t((value, 'partition', sep), lambda: value.partition(sep))
            t((value, 'rpartition', sep), lambda: value.rpartition(sep))
        for old, new in ((b',', b';'), (b',', b''), (b',', b'<=>'), (b'x', b'y'), (b',,', b',')):
            t((value, 'replace', old, new), lambda: value.replace(old, new))
for count in (-1, 0, 1, 2, 99):
    t(('count', count), lambda: b'aaaa'.replace(b'a', b'bc', count))
for args in ((b'a',), (), ('a', 'b'), (b'a', 'b'), (1, 2), (b'a', b'b', 'c'), (b'a', b'b', None)):
    t(('replace', args), lambda: b'banana'.replace(*args))
for sep in ('a', 1, None):
    t(('partition', sep), lambda: b'abc'.partition(sep))
