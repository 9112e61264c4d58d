# truth: reference 1.25
# The octets of floats and doubles in both orders, and values read from given octets.

import binascii
import struct

VALUES = (0.0, -0.0, 1.0, -1.0, 0.5, 1.5, 2.0, 3.14159265358979, 1e10, -1e-10, float('65504'), 1.0e38, 5e-324, float('inf'),
          float('-inf'), 7, -3, True)
for value in VALUES:
    for code in ('<f', '>f', '<d', '>d'):
        data = struct.pack(code, value)
        print(code, value, binascii.hexlify(data), struct.unpack(code, data)[0])
print(struct.unpack('<f', b'\x00\x00\xc0\x7f')[0] != struct.unpack('<f', b'\x00\x00\xc0\x7f')[0])
for text in ('0000803f', '000080bf', '0000007f', '01000000', 'ffff7f7f', '0000807f', 'db0f4940', 'cdcccc3d'):
    data = binascii.unhexlify(text)
    print(text, struct.unpack('<f', data), struct.unpack('>I', data), struct.unpack('<i', data), struct.unpack('<2h',
                                                                                                               data),
                                                                                                               struct.unpack('4B', data), struct.unpack('4s', data))
