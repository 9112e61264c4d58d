# Block devices in memory.


class Ram:
    def __init__(self, count, size=512):
        self.octets = bytearray(count * size)
        self.size = size

    def readblocks(self, block, into):
        at = block * self.size
        into[:] = self.octets[at : at + len(into)]

    def writeblocks(self, block, octets):
        at = block * self.size
        self.octets[at : at + len(octets)] = octets

    def ioctl(self, request, argument):
        if request == 4:
            return len(self.octets) // self.size
        if request == 5:
            return self.size
        return 0
