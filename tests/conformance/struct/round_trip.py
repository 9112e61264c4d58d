# truth: reference 1.25
# What pack() writes, unpack() reads: ints at the edges of each width.

import struct

for code, bits, signed in (("b", 8, 1), ("B", 8, 0), ("h", 16, 1), ("H", 16, 0), ("i", 32, 1), ("I", 32, 0), ("q", 64, 1), ("Q", 64, 0)):
    low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)
    for number in (low, low + 1, (low + high) // 2, high - 1, high):
        for mark in "<>":
            packed = struct.pack(mark + code, number)
            print(mark + code, number, packed, struct.unpack(mark + code, packed)[0] == number)
