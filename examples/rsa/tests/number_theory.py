# truth: reference 1.25
import sys

sys.path.append("..")
from rsa import Source
from rsa.numbers import bit_length, gcd, inverse, is_prime, make_prime, passes, sieve, sqrt

# Primes, inverses and roots of numbers of up to 4000 bits.

source = Source(b"numbers")
print([source.below(bound) for bound in (1, 2, 3, 10, 256, 257, 10**9, 2**64, 10**40)])
print([source.bits(n) for n in (1, 7, 8, 9, 31, 32, 63, 64, 65, 200)], source.octets(5))
primes = sieve(1000)
print(len(primes), sum(primes), primes[-5:])
assert [n for n in range(1000) if is_prime(n, source)] == primes
# Mersenne's exponents, Carmichael's numbers, strong pseudoprimes of base 2, large primes and their products.
print([n for n in primes if n < 260 and is_prime(2**n - 1, source)])
for n in (561, 41041, 825265, 321197185, 9746347772161, 2047, 3277, 4033, 1373653, 3215031751, 2**61 - 1, 2**61 + 1, (2**61 - 1) * (2**89 - 1)):
    print(n, is_prime(n, source), passes(n, 2), passes(n, 3))
for bits in (8, 16, 31, 32, 33, 63, 64, 65, 127, 128, 256, 300):
    prime = make_prime(bits, source)
    number = 2 + source.below(prime - 2)
    print(bits, prime, inverse(number, prime), pow(number, prime - 1, prime), pow(number, prime - 2, prime) == inverse(number, prime))
for n, m in ((6, 9), (0, 7), (7, 7), (2**70, 2**64), (3, 1), (-3, 10), (10**30, 10**30 + 1)):
    try:
        print(n, m, gcd(n, m), inverse(n, m))
    except ValueError as error:
        print(n, m, gcd(n, m), error)
for bits in (0, 1, 2, 3, 10, 61, 62, 63, 64, 65, 100, 500, 1000, 4000):
    number = source.bits(bits) if bits else 0
    root = sqrt(number)
    assert root * root <= number < (root + 1) ** 2
    assert sqrt(root * root) == root and (root == 0 or sqrt(root * root - 1) == root - 1)
    print(bits, bit_length(number), bit_length(root), hex(root % 2**64), hex(number ^ root**2)[-20:], number % 1000003, str(number)[:20])
# Twenty digits of what only big numbers can tell.
print(sqrt(2 * 10**120), sqrt(10**121), sep="\n")
print(3**1000 // 7**300, 3**1000 % 7**300 % 10**30, (-(3**500)) // 7**100 % 10**20, (-(3**500)) % 7**100)
