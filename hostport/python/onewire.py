# onewire: parts on one line, which serves as their supply, clock and data.

import _onewire
from micropython import const

_MATCH_ROM = const(0x55)
_SKIP_ROM = const(0xCC)
_SEARCH_ROM = const(0xF0)
_MOST_PARTS = const(255)


class OneWireError(Exception):
    pass


class OneWire:
    MATCH_ROM = _MATCH_ROM
    SKIP_ROM = _SKIP_ROM
    SEARCH_ROM = _SEARCH_ROM

    def __init__(self, pin):
        self.pin = pin
        pin.init(pin.OPEN_DRAIN, pin.PULL_UP, value=1)

    def reset(self, required=False):
        present = _onewire.reset(self.pin)
        if required and not present:
            raise OneWireError("nobody answers")
        return present

    def readbit(self):
        return _onewire.readbit(self.pin)

    def readbyte(self):
        return _onewire.readbyte(self.pin)

    def readinto(self, buf):
        for i in range(len(buf)):
            buf[i] = _onewire.readbyte(self.pin)

    def writebit(self, value):
        return _onewire.writebit(self.pin, value)

    def writebyte(self, value):
        return _onewire.writebyte(self.pin, value)

    def write(self, buf):
        for octet in buf:
            _onewire.writebyte(self.pin, octet)

    def select_rom(self, rom):
        self.reset()
        self.writebyte(_MATCH_ROM)
        self.write(rom)

    def scan(self):
        # The tree of all codes is walked: each pass ends at one part, and notes the last place at
        # which both ways had one (Maxim application note 187). On a line that is held low all codes
        # there are would be found.
        found = []
        rom = bytearray(8)
        last = -1
        for _ in range(_MOST_PARTS):
            branch = self._search(rom, last)
            if branch is None:
                return found
            found.append(bytearray(rom))
            if branch < 0:
                break
            last = branch
        return found

    # Goes down once: turns to 1 at bit `last`, before it goes as `rom` did. The last bit at which
    # it went to 0 though there was a 1, or -1; None if nobody answers.
    def _search(self, rom, last):
        if not self.reset():
            return None
        self.writebyte(_SEARCH_ROM)
        branch = -1
        for i in range(64):
            # Who has a 0 here pulls the first bit down, who has a 1 the second.
            has_0, has_1 = not self.readbit(), not self.readbit()
            if not (has_0 or has_1):
                return None
            if has_0 and has_1:
                bit = 1 if i == last else rom[i >> 3] >> (i & 7) & 1 if i < last else 0
                if not bit:
                    branch = i
            else:
                bit = 1 if has_1 else 0
            if bit:
                rom[i >> 3] |= 1 << (i & 7)
            else:
                rom[i >> 3] &= ~(1 << (i & 7))
            self.writebit(bit)
        return branch

    def crc8(self, data):
        return _onewire.crc8(data)
