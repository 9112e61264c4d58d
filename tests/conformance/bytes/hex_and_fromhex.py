# truth: reference 1.25
# hex with separators, fromhex with spaces and errors, for bytes and bytearray.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
DATA = [b'\x00', b'\xff\x00\x7f', b'hello', bytes(range(0, 256, 17))]
for kind in (bytes, bytearray):
    for data in DATA:
        value = kind(data)
        t((kind, data, 'hex'), lambda: value.hex())
        for sep in (':', ' ', '-', b'.'):
            t((kind, data, sep), lambda: value.hex(sep))
        t((kind, data, 'back'), lambda: kind.fromhex(value.hex()))
    for text in ('', '00', 'fF', '0', '000', 'gg', '00 01', ' 00 ', '0 0', '00:01', 'ab\ncd', '\t12', 'é0', b'4142', 5,
                 None, '12zz', 'z', '1 2 3 4', '0x12'):
        t((kind, 'fromhex', text), lambda: kind.fromhex(text))
for sep in (5, None, ''.join(['é']), 1.5):
    t(('sep', sep), lambda: b'abc'.hex(sep) and 'taken')
