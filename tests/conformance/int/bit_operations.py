# truth: reference 1.25
# & | ^ ~ on pairs of numbers of both signs, small and large.

VALUES = (0, 1, -1, 0x55, -0x56, 2 ** 31 - 1, -2 ** 31, 2 ** 62, 2 ** 64 - 1, -2 ** 64, 0xf0f0f0f0f0f0f0f0f0f0,
          -2 ** 100 + 3)
for a in VALUES:
    print('~', a, ~a, -a, +a, abs(a), bool(a))
    for b in VALUES:
        print(a, b, a & b, a | b, a ^ b, (a & b) + (a | b) == a + b, (a ^ b) == (a | b) - (a & b))
