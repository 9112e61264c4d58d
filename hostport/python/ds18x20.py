# ds18x20: thermometers on one line (Maxim DS18B20, DS18S20, DS1822). The line is an onewire.OneWire or its pin.

from micropython import const
from onewire import OneWire

_CONVERT = const(0x44)
_READ = const(0xBE)
_WRITE = const(0x4E)
_DS18S20 = const(0x10)
_FAMILIES = b"\x10\x22\x28"


class DS18X20:
    def __init__(self, onewire):
        self.ow = onewire if isinstance(onewire, OneWire) else OneWire(onewire)
        self.buf = bytearray(9)

    def scan(self):
        return [rom for rom in self.ow.scan() if rom[0] in _FAMILIES]

    def convert_temp(self):
        self.ow.reset(True)
        self.ow.writebyte(self.ow.SKIP_ROM)
        self.ow.writebyte(_CONVERT)

    def read_scratch(self, rom):
        self.ow.reset(True)
        self.ow.select_rom(rom)
        self.ow.writebyte(_READ)
        self.ow.readinto(self.buf)
        if self.ow.crc8(self.buf):
            raise Exception("CRC error")
        return self.buf

    def write_scratch(self, rom, buf):
        self.ow.reset(True)
        self.ow.select_rom(rom)
        self.ow.writebyte(_WRITE)
        self.ow.write(buf)

    # In degrees Celsius.
    def read_temp(self, rom):
        scratch = self.read_scratch(rom)
        raw = scratch[0] | scratch[1] << 8
        if raw & 0x8000:
            raw -= 0x10000
        if rom[0] != _DS18S20:
            return raw / 16
        # Half degrees, and what is left of the count of one: its datasheet, "Extended resolution".
        return (raw >> 1) - 0.25 + (scratch[7] - scratch[6]) / scratch[7]
