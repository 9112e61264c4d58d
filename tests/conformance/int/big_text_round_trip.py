# truth: reference 1.25
# Large numbers to text and back in bases 2, 8, 10 and 16.

def number(seed, digits):
    n = seed
    for i in range(digits):
        n = n * 31 + (i * i + seed) % 97
    return n


for digits in (1, 5, 12, 13, 14, 25, 40, 80, 160):
    for seed in (1, 7):
        n = number(seed, digits)
        for value in (n, -n):
            print(value)
            print(hex(value), oct(value)[:60], len(bin(value)), int(str(value)) == value, int(hex(value),
                                                                                              16) == value,
                  int(bin(value), 2) == value, int(oct(value), 8) == value, '%d' % value == str(value),
                  '{:x}'.format(value) == hex(value).replace('0x', ''))
for exponent in (9, 10, 18, 19, 20, 27, 38, 77, 99):
    print(10 ** exponent, 10 ** exponent - 1, -10 ** exponent, len(str(10 ** exponent)))
