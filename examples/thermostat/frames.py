"""Readings as bytes for the radio: a length, a payload, a checksum, and no zero byte inside.

A frame on the air is COBS(payload + crc8(payload)) + b"\\x00", so that a receiver that joins late
finds the next frame at the next zero.
"""


class FrameError(ValueError):
    """The bytes are no frame of ours."""


def crc8(data):
    """CRC-8 with polynomial 0x07, as in SMBus 2.0."""
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc << 1) ^ 0x07 if crc & 0x80 else crc << 1
            crc &= 0xFF
    return crc


def stuff(data):
    """Consistent overhead byte stuffing: each zero becomes the distance to the next."""
    out = bytearray()
    block = bytearray()
    for byte in data:
        if byte:
            block.append(byte)
        if byte == 0 or len(block) == 254:
            out.append(len(block) + 1)
            out += block
            block = bytearray()
    out.append(len(block) + 1)
    out += block
    return bytes(out)


def unstuff(data):
    """The bytes that stuff() made `data` of. Raises FrameError."""
    out = bytearray()
    i = 0
    while i < len(data):
        distance = data[i]
        block = data[i + 1:i + distance]
        if distance == 0 or len(block) != distance - 1:
            raise FrameError("a zero or an end inside a block")
        out += block
        i += distance
        if distance < 255 and i < len(data):
            out.append(0)
    return bytes(out)


def encode(payload):
    return stuff(payload + bytes([crc8(payload)])) + b"\x00"


def decode(frame):
    """The payload of a frame. Raises FrameError."""
    if not frame or frame[-1] != 0:
        raise FrameError("no end of frame")
    data = unstuff(frame[:-1])
    if not data:
        raise FrameError("nothing in it")
    if crc8(data[:-1]) != data[-1]:
        raise FrameError("wrong checksum")
    return data[:-1]


def receive(stream):
    """Yields the payload of each good frame in `stream`, bytes in any portions; skips bad ones."""
    buffer = b""
    for portion in stream:
        buffer += portion
        while True:
            end = buffer.find(b"\x00")
            if end < 0:
                break
            frame, buffer = buffer[:end + 1], buffer[end + 1:]
            try:
                yield decode(frame)
            except FrameError:
                pass
