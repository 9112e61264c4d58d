# truth: reference 1.25
# Packets with headers, lengths and checksums, made, taken apart, and broken in every octet.

import struct

HEADER = '>2sBBHI'


def make(kind, number, payload):
    head = struct.pack(HEADER, b'KR', 1, kind, len(payload), number)
    return head + payload + struct.pack('>H', sum(head + payload) & 0xffff)


def take(data):
    size = struct.calcsize(HEADER)
    if len(data) < size + 2:
        raise ValueError('short: %d' % len(data))
    magic, version, kind, length, number = struct.unpack_from(HEADER, data)
    if magic != b'KR':
        raise ValueError('magic %r' % magic)
    if len(data) != size + length + 2:
        raise ValueError('length %d of %d' % (length, len(data)))
    if struct.unpack_from('>H', data, size + length)[0] != sum(data[:-2]) & 0xffff:
        raise ValueError('checksum')
    return version, kind, number, bytes(data[size:-2])


for kind, number, payload in ((0, 0, b''), (1, 5, b'hello'), (255, 2 ** 32 - 1, b'\x00' * 4), (7, 65536,
                                                                                               bytes(range(250,
                                                                                                           256)))):
    data = make(kind, number, payload)
    print(data, len(data), take(data))
data = make(3, 1000, b'payload')
for i in range(len(data)):
    broken = bytearray(data)
    broken[i] ^= 0x10
    try:
        print(i, take(broken))
    except ValueError as e:
        print(i, e)
for cut in (0, 1, 11, 12, 13, len(data) - 1):
    try:
        print(cut, take(data[:cut]))
    except (ValueError, OSError) as e:
        print(cut, type(e).__name__, e)
