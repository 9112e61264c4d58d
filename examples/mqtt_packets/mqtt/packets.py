"""The fourteen packets (MQTT 3.1.1 section 3)."""

import struct

from .fields import Malformed, Reader, data, decode_length, encode_length, text


class Packet:
    """A packet: its attributes are named in `fields`, in the order of the constructor."""

    kind = 0
    flags = 0  # the low half of the first octet
    fields = ()

    def __init__(self, *values, **named):
        if len(values) > len(self.fields):
            raise TypeError("%s has %d fields" % (type(self).__name__, len(self.fields)))
        for name in named:
            if name not in self.fields:
                raise TypeError("%s has no field %r" % (type(self).__name__, name))
        for field, value in zip(self.fields, values):
            setattr(self, field, value)
        for name, value in named.items():
            setattr(self, name, value)

    def values(self):
        return tuple([getattr(self, name) for name in self.fields])

    def __eq__(self, other):
        return type(self) is type(other) and self.values() == other.values()

    def __repr__(self):
        parts = ["%s=%r" % (name, getattr(self, name)) for name in self.fields]
        return "%s(%s)" % (type(self).__name__, ", ".join(parts))

    def encode(self):
        """The whole packet. Raises Malformed where its fields make none."""
        body = self.body()
        return bytes([self.kind << 4 | self.flags]) + encode_length(len(body)) + body

    def body(self):
        return b""

    @classmethod
    def read(cls, flags, reader):
        """The packet from a first octet's flags and the fields behind it."""
        if flags != cls.flags:
            raise Malformed("2.2.2", "flags %s of %s" % (bin(flags), cls.__name__))
        return cls()


class Identified(Packet):
    """A packet that is nothing but an answer to another."""

    fields = ("identifier",)
    identifier = 1

    def body(self):
        if not 0 < self.identifier <= 0xFFFF:
            raise Malformed("2.3.1", "packet identifier %d" % self.identifier)
        return struct.pack(">H", self.identifier)

    @classmethod
    def read(cls, flags, reader):
        packet = super().read(flags, reader)
        packet.identifier = reader.identifier()
        return packet


class Connect(Packet):
    kind = 1
    fields = ("client", "keep_alive", "clean", "user", "password", "will")
    client = ""
    keep_alive = 0  # seconds
    clean = True
    user = None
    password = None  # bytes
    will = None  # a Publish

    def body(self):
        if self.password is not None and self.user is None:
            raise Malformed("3.1.2.9", "a password without a user")
        if not self.client and not self.clean:
            raise Malformed("3.1.3.1", "no client identifier in a session that is kept")
        flags = 2 if self.clean else 0
        parts = [text(self.client)]
        if self.will is not None:
            flags |= 4 | self.will.qos << 3 | self.will.retain << 5
            parts += [text(self.will.topic), data(self.will.payload)]
        if self.user is not None:
            flags |= 0x80
            parts.append(text(self.user))
        if self.password is not None:
            flags |= 0x40
            parts.append(data(self.password))
        return struct.pack(">6sBBH", b"\0\4MQTT", 4, flags, self.keep_alive) + b"".join(parts)

    @classmethod
    def read(cls, flags, reader):
        packet = super().read(flags, reader)
        if reader.text() != "MQTT":
            raise Malformed("3.1.2.1", "another protocol")
        level, flags, packet.keep_alive = reader.unpack(">BBH")
        if level != 4:
            raise Malformed("3.1.2.2", "protocol level %d" % level)
        if flags & 1 or flags & 0xC0 == 0x40 or flags & 0x18 == 0x18 or not flags & 4 and flags & 0x38:
            raise Malformed("3.1.2.3", "connect flags %s" % bin(flags))
        packet.clean = bool(flags & 2)
        packet.client = reader.text()
        if not packet.client and not packet.clean:
            raise Malformed("3.1.3.1", "no client identifier in a session that is kept")
        if flags & 4:
            topic = reader.text()
            packet.will = Publish(topic, reader.data(), flags >> 3 & 3, bool(flags & 0x20))
        if flags & 0x80:
            packet.user = reader.text()
        if flags & 0x40:
            packet.password = reader.data()
        return packet


class Connack(Packet):
    kind = 2
    fields = ("present", "code")
    present = False  # the server has a session of this client
    code = 0

    def body(self):
        return struct.pack("BB", bool(self.present), self.code)

    @classmethod
    def read(cls, flags, reader):
        packet = super().read(flags, reader)
        present, packet.code = reader.unpack("BB")
        if present > 1 or present and packet.code:
            raise Malformed("3.2.2", "acknowledge flags %d, code %d" % (present, packet.code))
        packet.present = bool(present)
        return packet


class Publish(Packet):
    kind = 3
    fields = ("topic", "payload", "qos", "retain", "again", "identifier")
    topic = ""
    payload = b""
    qos = 0
    retain = False
    again = False  # sent before
    identifier = None

    @property
    def flags(self):
        return self.again << 3 | self.qos << 1 | self.retain

    def body(self):
        if not self.topic or "+" in self.topic or "#" in self.topic:
            raise Malformed("3.3.2.1", "topic %r" % self.topic)
        if not 0 <= self.qos <= 2 or self.again and not self.qos:
            raise Malformed("3.3.1", "quality of service %d" % self.qos)
        if (self.identifier is None) != (self.qos == 0):
            raise Malformed("2.3.1", "packet identifier %r" % self.identifier)
        head = text(self.topic) + (struct.pack(">H", self.identifier) if self.qos else b"")
        return head + self.payload

    @classmethod
    def read(cls, flags, reader):
        packet = cls(reader.text(), b"", flags >> 1 & 3, bool(flags & 1), bool(flags & 8))
        if packet.qos:
            packet.identifier = reader.identifier()
        packet.payload = bytes(reader.take(reader.left()))
        packet.body()
        return packet


class Puback(Identified):
    kind = 4


class Pubrec(Identified):
    kind = 5


class Pubrel(Identified):
    kind = 6
    flags = 2


class Pubcomp(Identified):
    kind = 7


class Listing(Identified):
    """An identifier, and a list of at least one entry."""

    fields = ("identifier", "entries")
    entries = ()

    def body(self):
        if not self.entries:
            raise Malformed("3.8.3", "no entries")
        return super().body() + b"".join([self.pack(entry) for entry in self.entries])

    @classmethod
    def read(cls, flags, reader):
        packet = super().read(flags, reader)
        packet.entries = []
        while reader.left():
            packet.entries.append(cls.unpack(reader))
        if not packet.entries:
            raise Malformed("3.8.3", "no entries")
        return packet


def valid_filter(topic):
    """Whether wildcards stand alone between slashes, and `#` last (4.7.1)."""
    levels = topic.split("/")
    alone = all(level in ("+", "#") or not ("+" in level or "#" in level) for level in levels)
    return bool(topic) and alone and "#" not in levels[:-1]


def checked_filter(topic):
    if not valid_filter(topic):
        raise Malformed("4.7.1", "filter %r" % topic)
    return topic


class Subscribe(Listing):
    kind = 8
    flags = 2

    @staticmethod
    def pack(entry):
        topic, qos = entry
        if not 0 <= qos <= 2:
            raise Malformed("3.8.3", "quality of service %d" % qos)
        return text(checked_filter(topic)) + bytes([qos])

    @staticmethod
    def unpack(reader):
        topic, qos = checked_filter(reader.text()), reader.octet()
        if qos > 2:
            raise Malformed("3.8.3", "quality of service %d" % qos)
        return topic, qos


class Suback(Listing):
    kind = 9

    @staticmethod
    def pack(code):
        if code not in (0, 1, 2, 0x80):
            raise Malformed("3.9.3", "return code %d" % code)
        return bytes((code,))

    @staticmethod
    def unpack(reader):
        return Suback.pack(reader.octet())[0]


class Unsubscribe(Listing):
    kind = 10
    flags = 2

    @staticmethod
    def pack(topic):
        return text(checked_filter(topic))

    @staticmethod
    def unpack(reader):
        return checked_filter(reader.text())


class Unsuback(Identified):
    kind = 11


class Pingreq(Packet):
    kind = 12


class Pingresp(Packet):
    kind = 13


class Disconnect(Packet):
    kind = 14


KINDS = {
    kind.kind: kind
    for kind in (Connect, Connack, Publish, Puback, Pubrec, Pubrel, Pubcomp, Subscribe, Suback,
                 Unsubscribe, Unsuback, Pingreq, Pingresp, Disconnect)
}


def decode(buffer):
    """The packet in `buffer`, which holds one and nothing else. Raises Malformed."""
    found = decode_length(buffer, 1)
    if found is None:
        raise Malformed("2.2", "no fixed header")
    length, start = found
    if len(buffer) - start != length:
        raise Malformed("2.2.3", "length %d, but %d octets" % (length, len(buffer) - start))
    kind = KINDS.get(buffer[0] >> 4)
    if kind is None:
        raise Malformed("2.2.1", "packet type %d" % (buffer[0] >> 4))
    reader = Reader(memoryview(buffer)[start:])
    packet = kind.read(buffer[0] & 15, reader)
    reader.end()
    return packet
