"""Random octets from a seed: SHA-256 of the seed and a counter. The same on every machine."""

import hashlib


class Source:
    def __init__(self, seed):
        """`seed`: bytes."""
        self.seed = seed
        self.counter = 0
        self.pool = b""

    def octets(self, count):
        while len(self.pool) < count:
            block = hashlib.sha256(self.seed + self.counter.to_bytes(8, "big")).digest()
            self.pool += block
            self.counter += 1
        taken, self.pool = self.pool[:count], self.pool[count:]
        return taken

    def bits(self, count):
        """A number below 2**count."""
        whole = int.from_bytes(self.octets((count + 7) // 8), "big")
        return whole >> -count % 8

    def below(self, bound):
        """A number below `bound`, each as likely."""
        count = len(bin(bound - 1)) - 2
        while True:
            number = self.bits(count)
            if number < bound:
                return number
