# What a GPS receiver says on its serial line: sentences of NMEA 0183.
#
#     parser = Parser()
#     parser.feed(uart.read())
#     print(parser.latitude, parser.longitude)


class Parser:
    _MOST = 82  # letters of a sentence, by the standard

    def __init__(self):
        self.has_fix = False
        self.latitude = self.longitude = None  # degrees, positive to the north and east
        self.altitude = None  # metres above the sea
        self.speed = self.course = None  # metres a second, degrees from north
        self.satellites = 0
        self.time = self.date = None  # (hour, minute, second), (year, month, day), UTC
        self.sentences = self.damaged = 0
        self._line = bytearray()

    # Takes what has come, from anywhere to anywhere in a sentence. Gives how many sentences that
    # makes whole.
    def feed(self, octets):
        before = self.sentences
        for octet in octets or b"":
            if octet == 0x24:  # '$', where one begins whatever was before
                self._line = bytearray()
            if octet not in b"\r\n":
                if len(self._line) < self._MOST:
                    self._line.append(octet)
            elif self._line:
                self.take(self._line)
                self._line = bytearray()
        return self.sentences - before

    # Takes a sentence, without its end. What is damaged is counted, and nothing else.
    def take(self, line):
        try:
            fields = self._fields(bytes(line))
            handler = self._HANDLERS.get(fields[0][2:])
            if handler:
                handler(self, fields)
            self.sentences += 1
        except (ValueError, IndexError):
            self.damaged += 1

    @staticmethod
    def _fields(line):
        if line[:1] != b"$" or line[-3:-2] != b"*":
            raise ValueError("no sentence")
        checksum = 0
        for octet in line[1:-3]:
            checksum ^= octet
        if checksum != int(line[-2:], 16):
            raise ValueError("checksum")
        return line[1:-3].decode().split(",")

    # Time, place, quality, satellites, precision, altitude.
    def _gga(self, fields):
        self.satellites = int(fields[7] or 0)
        self._take_place(fields[6] not in ("", "0"), fields[2:6])
        self.altitude = float(fields[9]) if self.has_fix and fields[9] else None
        self.time = self._time(fields[1])

    # Time, status, place, speed, course, date.
    def _rmc(self, fields):
        knots, course = fields[7:9]
        self._take_place(fields[2] == "A", fields[3:7])
        self.speed = float(knots) * 1852 / 3600 if self.has_fix and knots else None
        self.course = float(course) if self.has_fix and course else None
        self.time, self.date = self._time(fields[1]), self._date(fields[9])

    _HANDLERS = {"GGA": _gga, "RMC": _rmc}

    def _take_place(self, has_fix, fields):
        if has_fix:
            latitude, north, longitude, east = fields
            self.latitude = self._degrees(latitude, 2) * (-1 if north == "S" else 1)
            self.longitude = self._degrees(longitude, 3) * (-1 if east == "W" else 1)
        self.has_fix = has_fix

    # "4717.11" are 47 degrees and 17.11 minutes.
    @staticmethod
    def _degrees(text, digits):
        return int(text[:digits]) + float(text[digits:]) / 60

    @staticmethod
    def _time(text):
        return (int(text[0:2]), int(text[2:4]), float(text[4:])) if text else None

    @staticmethod
    def _date(text):
        return (2000 + int(text[4:6]), int(text[2:4]), int(text[0:2])) if text else None


# Tasks wait for it: reads a UART for ever.
async def follow(parser, stream):
    while True:
        line = await stream.readline()
        parser.feed(line)
