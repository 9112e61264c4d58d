# truth: reference 1.25
# How ints become text: str, repr, hex, oct, bin and literals in each base.
for n in (0, 1, -1, 255, -255, 4096, 1 << 40, -(1 << 70)):
    print(str(n), repr(n), hex(n), oct(n), bin(n))
print(0x10, 0o10, 0b10, 1_000, 0xFF_FF, 0b1111_0000, 0XaB, 0O7, 0B1)
print(1000000000000000000000000000000)
print(0x123456789abcdef0123456789abcdef)
print("%d %i %x %X %o" % (42, -42, 255, 255, 8))
print("%5d|%-5d|%05d|%+d|% d" % (42, 42, 42, 42, 42))
print("%d" % (1 << 80), "%x" % (1 << 80))
print("{:,} {:b} {:o} {:x} {:#x}".format(1234567, 10, 8, 255, 255))
print(10 ** 25, -10 ** 25, str(10 ** 25)[:3])
print(len(str(2 ** 1000)), str(2 ** 200))
