# truth: reference 1.25
# Formats of several codes with counts, padding and text, packed and read back at offsets.

import struct

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
RECORDS = [('<BHI', (1, 2, 3)), ('>BHI', (1, 2, 3)), ('<3B', (1, 2, 3)), ('<4s', (b'ab',)), ('<4s', (b'abcdef',)),
           ('<0s', (b'',)), ('<s', (b'x',)), ('<2xB', (7,)), ('<B2xB', (7, 8)),
           ('>fd', (1.5, -2.25)), ('<fd', (1.5, -2.25)), ('<bB', (-1, 255)), ('>qQ', (-5, 2 ** 63)), ('<2s3B2x',
                                                                                                      (b'hi', 1, 2,
                                                                                                       3)), ('@bi',
                                                                                                             (1, 2)),
                                                                                                             ('@bq',
                                                                                                              (1,
                                                                                                               2)),
                                                                                                               ('@bhb', (1, 2, 3)),
           ('<10s', ('text',)), ('<2i', (1, 2)), ('<B', (True,)), ('', ())]
for form, values in RECORDS:
    t((form, values, 'pack'), lambda: struct.pack(form, *values))
    t((form, values, 'size'), lambda: struct.calcsize(form))
    t((form, values, 'unpack'), lambda: struct.unpack(form, struct.pack(form, *values)))
    for offset in (0, 2, 5):
        buffer = bytearray(32)
        t((form, 'into', offset), lambda: struct.pack_into(form, buffer, offset, *values))
        t((form, 'from', offset), lambda: struct.unpack_from(form, buffer, offset) == struct.unpack(form,
                                                                                                    struct.pack(form,
                                                                                                                *values)))
for offset in (30, 32, 33, -4, -33, 'a', None):
    t(('offset', offset), lambda: struct.pack_into('<I', bytearray(32), offset, 1))
    t(('from offset', offset), lambda: struct.unpack_from('<I', bytearray(32), offset))
for form in ('<I', '<B', '<8s', '<3H'):
    for data in (b'', b'\x01', b'\x01\x02\x03\x04', b'12345678', 'text', 5, None):
        t((form, data), lambda: struct.unpack(form, data))
