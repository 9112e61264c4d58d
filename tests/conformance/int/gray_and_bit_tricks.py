# truth: reference 1.25
# Gray codes, counted bits, reversed bits, masks, parity and byte swaps of numbers up to 64 bits.

def count(n):
    return bin(n).count('1')


def reverse(n, width):
    return int(''.join(reversed(('{:0%db}' % width).format(n))), 2)


for n in range(17):
    gray = n ^ (n >> 1)
    print(n, '{:05b}'.format(gray), count(n), reverse(n, 8), n & -n, n & (n - 1), ~n & 0xff, (n << 4 | n) & 0xff)
for n in (0, 1, 0xff, 0x1234, 0xdeadbeef, 2 ** 63, 2 ** 64 - 1, 0x0123456789abcdef):
    swapped = int.from_bytes(n.to_bytes(8, 'big'), 'little')
    print(hex(n), hex(swapped), count(n), hex(n ^ 0xffffffffffffffff), hex(n >> 7 & 0x3ff),
          hex((n << 13) & (2 ** 64 - 1)), reverse(n, 64))
state = 0x12345678
for step in range(20):
    state ^= state << 13 & 0xffffffff
    state ^= state >> 17
    state ^= state << 5 & 0xffffffff
    print(step, state, hex(state), state % 100)
crc = 0
for octet in b'123456789':
    crc ^= octet << 8
    for _ in range(8):
        crc = (crc << 1 ^ 0x1021) & 0xffff if crc & 0x8000 else crc << 1 & 0xffff
    print(octet, hex(crc))
