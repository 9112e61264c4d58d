# truth: reference 1.25
from binascii import crc32, hexlify

from generator import KINDS, Generator
from mqtt import decode

# Packets of every type to octets and back; the first of each type in full, all in a checksum.

generator = Generator(2024)
for kind in KINDS:
    sizes, crc = [], 0
    for n in range(40):
        packet = generator.packet(kind)
        octets = packet.encode()
        assert decode(octets) == packet, packet
        assert decode(bytearray(octets)).encode() == octets, packet
        assert decode(memoryview(octets)).values() == packet.values()
        sizes.append(len(octets))
        crc = crc32(octets, crc)
        if n < 5:
            print(packet)
            print("   ", hexlify(octets, " ").decode()[:200])
    print("%-12s %5d octets, %3d to %3d, %08x" % (kind.__name__, sum(sizes), min(sizes), max(sizes), crc))
