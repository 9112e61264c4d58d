"""Keys."""

from collections import namedtuple

from .numbers import bit_length, gcd, inverse, make_prime


class PublicKey(namedtuple("PublicKey", ("n", "e"))):
    """Modulus and exponent."""

    def size(self):
        """Octets in a number below the modulus."""
        return (bit_length(self.n) + 7) // 8

    def power(self, number):
        return pow(number, self.e, self.n)

    def to_text(self):
        return "%d %x %x" % (bit_length(self.n), self.e, self.n)

    @staticmethod
    def from_text(text):
        """Raises ValueError."""
        words = text.split()
        if len(words) != 3:
            raise ValueError("a key has three words")
        bits, e, n = int(words[0]), int(words[1], 16), int(words[2], 16)
        if bit_length(n) != bits or not n & 1 or not 2 < e < n or not e & 1:
            raise ValueError("numbers that are no key")
        return PublicKey(n, e)


class PrivateKey:
    """The primes, and what makes their use quick: the Chinese remainder theorem."""

    def __init__(self, p, q, e):
        self.p, self.q = max(p, q), min(p, q)
        self.public = PublicKey(p * q, e)
        self.d = inverse(e, (p - 1) * (q - 1) // gcd(p - 1, q - 1))
        self.dp = self.d % (self.p - 1)
        self.dq = self.d % (self.q - 1)
        self.q_inverse = inverse(self.q, self.p)

    def power(self, number):
        """number ** d % n."""
        at_p = pow(number % self.p, self.dp, self.p)
        at_q = pow(number % self.q, self.dq, self.q)
        return at_q + self.q_inverse * (at_p - at_q) % self.p * self.q


def generate(bits, source, e=65537):
    """A private key whose modulus has `bits` bits."""
    p_bits = (bits + 1) // 2
    while True:
        p, q = make_prime(p_bits, source), make_prime(bits - p_bits, source)
        if p != q and gcd((p - 1) * (q - 1), e) == 1:
            return PrivateKey(p, q, e)
