"""Octets as they arrive, to packets."""

from .fields import Malformed, decode_length
from .packets import decode


class Stream:
    """Collects octets; iterating over it gives the packets that are complete."""

    def __init__(self, longest=65536):
        self.longest = longest  # octets in a packet that is accepted
        self.buffer = bytearray()

    def feed(self, octets):
        self.buffer.extend(octets)

    def __iter__(self):
        return self

    def __next__(self):
        found = decode_length(self.buffer, 1)
        if found is None:
            raise StopIteration
        length, start = found
        if length > self.longest:
            raise Malformed("4.8", "a packet of %d octets" % length)
        if len(self.buffer) < start + length:
            raise StopIteration
        packet = decode(memoryview(self.buffer)[: start + length])
        self.buffer = self.buffer[start + length :]
        return packet
