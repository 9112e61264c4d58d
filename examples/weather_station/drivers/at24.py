# EEPROMs AT24C01 to AT24C512 on I2C (Microchip's datasheets).
#
#     memory = AT24(I2C(0), kbit=64)
#     memory.write(100, b"to be kept")
#     print(memory.read(100, 10))
#
# It is a block device too: os.VfsFat.mkfs(memory); os.mount(os.VfsFat(memory), "/eeprom")

import errno
import time
from micropython import const

_WRITE_MS = const(10)  # the most that a page may take: most do it in 5
_BLOCK = const(512)


class AT24:
    # kbit: its size, as its name says it: 64 for an AT24C64.
    def __init__(self, i2c, address=0x50, *, kbit=256):
        self.i2c = i2c
        self.address = address
        self.size = kbit * 128
        self.page_size = 8 if kbit <= 2 else 16 if kbit <= 16 else 32 if kbit <= 64 else 64 if kbit <= 256 else 128
        self._address_bits = 8 if kbit <= 16 else 16

    def __len__(self):
        return self.size

    def read(self, at, count):
        buffer = bytearray(count)
        self.read_into(at, buffer)
        return buffer

    def read_into(self, at, buffer):
        self._check(at, len(buffer))
        view = memoryview(buffer)
        done = 0
        while done < len(buffer):
            # Small ones take the upper bits of a place in their address: they are read in pieces.
            part = len(buffer) - done
            if self._address_bits == 8:
                part = min(part, 256 - (at + done) % 256)
            self.i2c.readfrom_mem_into(
                self._device(at + done), self._place(at + done), view[done : done + part], addrsize=self._address_bits
            )
            done += part

    # A page at a time. Each is waited for, so that what was written is there.
    def write(self, at, data):
        self._check(at, len(data))
        view = memoryview(data)
        done = 0
        while done < len(data):
            part = min(len(data) - done, self.page_size - (at + done) % self.page_size)
            device = self._device(at + done)
            try:
                self.i2c.writeto_mem(
                    device, self._place(at + done), view[done : done + part], addrsize=self._address_bits
                )
            except OSError:
                time.sleep_ms(_WRITE_MS)  # what it has got of the page it now writes
                raise
            self._wait(device)
            done += part

    # While it writes it does not acknowledge its address.
    def _wait(self, device):
        start = time.ticks_ms()
        while True:
            try:
                self.i2c.writeto(device, b"")
                return
            except OSError:
                if time.ticks_diff(time.ticks_ms(), start) > _WRITE_MS:
                    raise
            time.sleep_ms(1)

    def _device(self, at):
        return self.address | at >> 8 if self._address_bits == 8 else self.address

    def _place(self, at):
        return at & 255 if self._address_bits == 8 else at

    def _check(self, at, count):
        if at < 0 or at + count > self.size:
            raise ValueError("beyond the end")

    # --- as a block device

    def readblocks(self, block, buffer, offset=0):
        self.read_into(block * _BLOCK + offset, buffer)

    def writeblocks(self, block, buffer, offset=0):
        self.write(block * _BLOCK + offset, buffer)

    def ioctl(self, what, argument):
        if what == 4:  # how many blocks
            return self.size // _BLOCK
        if what == 5:  # of which size
            return _BLOCK
        return 0 if what in (1, 2, 3, 6) else -errno.EINVAL
