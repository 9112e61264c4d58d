"""Number theory."""


def bit_length(number):
    return len(bin(number)) - 2 if number else 0


def sieve(limit):
    """The primes below `limit`."""
    composite = bytearray(limit)
    primes = []
    for n in range(2, limit):
        if not composite[n]:
            primes.append(n)
            for multiple in range(n * n, limit, n):
                composite[multiple] = 1
    return primes


SMALL = sieve(400)


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def inverse(number, modulus):
    """x with number * x % modulus == 1. Raises ValueError if there is none."""
    a, b, x, y = number % modulus, modulus, 1, 0
    while b:
        quotient = a // b
        a, b = b, a - quotient * b
        x, y = y, x - quotient * y
    if a != 1:
        raise ValueError("not invertible")
    return x % modulus


def passes(number, base):
    """One round of Miller and Rabin's test of an odd number."""
    exponent, twos = number - 1, 0
    while exponent & 1 == 0:
        exponent >>= 1
        twos += 1
    x = pow(base, exponent, number)
    if x == 1 or x == number - 1:
        return True
    for _ in range(twos - 1):
        x = x * x % number
        if x == number - 1:
            return True
    return False


def is_prime(number, source, rounds=12):
    """Whether `number` is prime; wrong for one composite in 4**rounds at most."""
    if number < 2:
        return False
    for prime in SMALL:
        if number % prime == 0:
            return number == prime
    return all(passes(number, 2 + source.below(number - 3)) for _ in range(rounds))


def make_prime(bits, source):
    """A prime of exactly `bits` bits, the two highest of them set."""
    while True:
        number = source.bits(bits) | 3 << bits - 2 | 1
        if is_prime(number, source):
            return number


def sqrt(number):
    """The largest integer whose square is at most `number`."""
    if number < 2:
        return number
    guess = 1 << (bit_length(number) + 1) // 2
    while True:
        better = (guess + number // guess) >> 1
        if better >= guess:
            return guess
        guess = better
