# Frames of a serial protocol: packed, escaped, checked by a CRC, fed byte by byte to a parser.
import struct

END, ESCAPE, ESCAPED_END, ESCAPED_ESCAPE = 0xC0, 0xDB, 0xDC, 0xDD


def make_table():
    table = []
    for value in range(256):
        for _ in range(8):
            value = (value >> 1) ^ 0xA001 if value & 1 else value >> 1
        table.append(value)
    return table


TABLE = make_table()


def crc16(data):
    crc = 0xFFFF
    for byte in data:
        crc = (crc >> 8) ^ TABLE[(crc ^ byte) & 0xFF]
    return crc


def frame(kind, number, values):
    body = struct.pack("<BHB%dh" % len(values), kind, number, len(values), *values)
    body += struct.pack("<H", crc16(body))
    out = bytearray()
    for byte in body:
        if byte == END:
            out.append(ESCAPE)
            out.append(ESCAPED_END)
        elif byte == ESCAPE:
            out.append(ESCAPE)
            out.append(ESCAPED_ESCAPE)
        else:
            out.append(byte)
    out.append(END)
    return out


class Parser:
    def __init__(self, handler):
        self.handler = handler
        self.buffer = bytearray()
        self.escaped = False
        self.errors = 0

    def feed(self, data):
        for byte in data:
            if self.escaped:
                self.buffer.append(END if byte == ESCAPED_END else ESCAPE)
                self.escaped = False
            elif byte == ESCAPE:
                self.escaped = True
            elif byte == END:
                self.finish()
            else:
                self.buffer.append(byte)

    def finish(self):
        body = bytes(self.buffer)
        self.buffer = bytearray()
        if len(body) < 6 or crc16(body[:-2]) != body[-2] | body[-1] << 8:
            self.errors += 1
            return
        kind, number, count = struct.unpack_from("<BHB", body)
        self.handler(kind, number, struct.unpack_from("<%dh" % count, body, 4))


class Totals:
    def __init__(self):
        self.frames = 0
        self.sums = [0] * 4

    def take(self, kind, number, values):
        self.frames += 1
        self.sums[kind % 4] += sum(values) + number


def main(count):
    totals = Totals()
    parser = Parser(totals.take)
    for number in range(count):
        data = frame(number % 7, number, [(number * k * 31) % 4001 - 2000 for k in range(8)])
        if number % 50 == 49:
            data[3] ^= 1
        half = len(data) // 2
        parser.feed(data[:half])
        parser.feed(memoryview(data)[half:])
    return totals.frames, parser.errors, totals.sums


if __name__ == "__main__":
    print(*main(1500))
