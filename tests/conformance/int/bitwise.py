# truth: reference 1.25
# And, or, xor and invert act on the infinite two's complement.
pairs = ((12, 10), (-12, 10), (12, -10), (-12, -10), (0, -1))
for a, b in pairs:
    print(a & b, a | b, a ^ b, ~a, ~b)
big = 1 << 80
for a, b in ((big - 1, 0xFF), (big, -big), (-big, big - 1), (-1, big), (-big - 5, -3)):
    print(a & b, a | b, a ^ b)
print(~big, ~(~big) == big, ~0, ~-1)
print(hex((big - 1) & ~0xFFFF), hex(0x5555 ^ 0xFFFF))
print(True & 3, True | 2, True ^ True, ~True)
print((-big) & (big * 2 - 1) == big, -1 & 0xFFFFFFFFFFFFFFFF)
mask = 0
for bit in (0, 3, 63, 64):
    mask |= 1 << bit
print(hex(mask), [b for b in range(66) if mask & (1 << b)])
