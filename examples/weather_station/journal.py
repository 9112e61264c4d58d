# A journal in an EEPROM: what was measured, record by record, in a ring. Each record has a checksum, so
# that neither a torn write nor a bit lost on the way is ever taken for weather.

import binascii
import errno
import struct

_RECORD = "<IhHHH"  # number, hundredths of a degree, tenths of a hectopascal, tenths of a percent, none
_RECORD_SIZE = 16
_TRIES = 3


class Journal:
    # `memory` has read(at, count) and write(at, data).
    def __init__(self, memory, first=0, slots=64):
        self.memory = memory
        self.first = first
        self.slots = slots

    # Raises OSError if it is not there afterwards.
    def append(self, number, temperature, pressure, humidity):
        fields = struct.pack(
            _RECORD, number, round(temperature * 100), round(pressure * 10), round(humidity * 10), 0
        )
        record = fields + struct.pack("<I", binascii.crc32(fields))
        at = self._place(number)
        self.memory.write(at, record)
        for _ in range(_TRIES):
            if self.memory.read(at, _RECORD_SIZE) == record:
                return
        raise OSError(errno.EIO)

    # (temperature, pressure, humidity) of a record, or None: it is not there, or no more.
    def record(self, number):
        for _ in range(_TRIES):
            record = self.memory.read(self._place(number), _RECORD_SIZE)
            (checksum,) = struct.unpack("<I", record[12:])
            if binascii.crc32(record[:12]) == checksum:
                found, temperature, pressure, humidity, _ = struct.unpack(_RECORD, record)
                return (temperature / 100, pressure / 10, humidity / 10) if found == number else None
        return None

    def _place(self, number):
        return self.first + number % self.slots * _RECORD_SIZE
