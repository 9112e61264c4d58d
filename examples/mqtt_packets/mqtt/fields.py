"""The fields that packets are made of (MQTT 3.1.1 sections 1.5 and 2.2)."""

import struct

LONGEST = 268435455  # the largest remaining length: four octets of seven bits


class Malformed(ValueError):
    """The octets are no packet: (section of the standard, what is wrong)."""


def encode_length(length):
    """The remaining length, low seven bits first (2.2.3)."""
    if not 0 <= length <= LONGEST:
        raise Malformed("2.2.3", "length %d" % length)
    octets = bytearray()
    while True:
        length, low = divmod(length, 128)
        octets.append(low | (0x80 if length else 0))
        if not length:
            return bytes(octets)


def decode_length(buffer, start):
    """(length, offset behind it), or None if the field is not all there yet."""
    length = 0
    for i in range(4):
        if start + i >= len(buffer):
            return None
        octet = buffer[start + i]
        length |= (octet & 0x7F) << 7 * i
        if octet < 0x80:
            if i and not octet:
                raise Malformed("2.2.3", "length is longer than it must be")
            return length, start + i + 1
    raise Malformed("2.2.3", "length of more than four octets")


def data(octets):
    """Octets behind their count."""
    if len(octets) > 0xFFFF:
        raise Malformed("1.5.3", "%d octets in a field" % len(octets))
    return struct.pack(">H", len(octets)) + octets


def text(value):
    if "\0" in value:
        raise Malformed("1.5.3", "U+0000 in a string")
    return data(value.encode())


def well_formed(value, octets):
    """Whether `octets` are UTF-8 that the standard allows, as not every board's decode() asks."""
    codes = [ord(each) for each in value]
    strange = any(0xD800 <= code < 0xE000 or code > 0x10FFFF for code in codes)
    return not strange and "".join([chr(code) for code in codes]).encode() == octets


class Reader:
    """Takes fields from a packet's body, a memoryview."""

    def __init__(self, body):
        self.body = body
        self.at = 0

    def left(self):
        return len(self.body) - self.at

    def take(self, count):
        if count > self.left():
            raise Malformed("2.2.3", "%d octets wanted, %d left" % (count, self.left()))
        self.at += count
        return self.body[self.at - count : self.at]

    def unpack(self, layout):
        return struct.unpack(layout, self.take(struct.calcsize(layout)))

    def octet(self):
        return self.take(1)[0]

    def identifier(self):
        """A packet identifier (2.3.1)."""
        (number,) = self.unpack(">H")
        if number == 0:
            raise Malformed("2.3.1", "packet identifier 0")
        return number

    def data(self):
        (count,) = self.unpack(">H")
        return bytes(self.take(count))

    def text(self):
        octets = self.data()
        try:
            value = octets.decode()
        except UnicodeError:
            value = None
        if value is None or not well_formed(value, octets):
            raise Malformed("1.5.3", "a string is not UTF-8")
        if "\0" in value:
            raise Malformed("1.5.3", "U+0000 in a string")
        return value

    def end(self):
        if self.left():
            raise Malformed("2.2.3", "%d octets too many" % self.left())
