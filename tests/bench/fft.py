# The fast Fourier transform of a row of complex numbers, there and back, by a table of roots.
import cmath
import math


def bits_of(size):
    bits = 0
    while 1 << bits < size:
        bits += 1
    return bits


def mirrored(number, bits):
    """`number` with its `bits` lowest bits in the other order."""
    result = 0
    for _ in range(bits):
        result = (result << 1) | (number & 1)
        number >>= 1
    return result


def transform(row, inverse):
    """The transform of `row`, whose length is a power of two, as a new list."""
    size = len(row)
    bits = bits_of(size)
    sign = 2j if inverse else -2j
    roots = [cmath.exp(sign * math.pi * k / size) for k in range(size // 2)]
    out = [row[mirrored(i, bits)] for i in range(size)]
    half = 1
    while half < size:
        stride = size // (half * 2)
        for start in range(0, size, half * 2):
            k = 0
            for j in range(start, start + half):
                left = out[j]
                right = out[j + half] * roots[k]
                out[j] = left + right
                out[j + half] = left - right
                k += stride
        half *= 2
    return out


def main(size, rounds):
    signal = [complex(i % 7, (i * 3) % 5) for i in range(size)]
    row = signal
    for _ in range(rounds):
        spectrum = transform(row, False)
        row = [value / size for value in transform(spectrum, True)]
    error = max(abs(a - b) for a, b in zip(row, signal))
    strongest = max(range(size), key=lambda i: abs(spectrum[i]))
    return "%d %d %.4f" % (error < 1e-9, strongest, abs(spectrum[strongest]))


if __name__ == "__main__":
    print(main(1024, 8))
