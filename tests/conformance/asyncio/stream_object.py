# truth: reference 1.25
# Streams over objects written in Python: partial reads and writes.
import asyncio
import io

class Pipe(io.IOBase):
    def __init__(self):
        self.data = b""
        self.ended = False
        self.room = 4

    def ioctl(self, request, flags):
        if request != 3:
            return -1
        ready = 4 if self.room else 0
        if self.data or self.ended:
            ready |= 1
        return ready & flags

    def read(self, n=-1):
        if not self.data and not self.ended:
            return None
        n = len(self.data) if n < 0 else n
        part, self.data = self.data[:n], self.data[n:]
        return part

    def readline(self):
        end = self.data.find(b"\n") + 1
        return self.read(end or -1)

    def readinto(self, buf):
        part = self.read(len(buf))
        buf[: len(part)] = part
        return len(part)

    def write(self, buf):
        if not self.room:
            return None
        count = min(self.room, len(buf))
        self.data += bytes(buf[:count])
        self.room = 0
        return count

    def close(self):
        print("close")

async def pump(pipe, s, log):
    while not pipe.ended:
        await asyncio.sleep_ms(1)
        pipe.room = 4

async def main():
    pipe = Pipe()
    s = asyncio.StreamWriter(pipe, {"name": "pipe"})
    print(s.get_extra_info("name"), s.write(b"abcdefghij\nklm"), s.out_buf, pipe.data)
    s.write(b"!")
    print(s.out_buf)
    t = asyncio.create_task(pump(pipe, s, []))
    await s.drain()
    print(s.out_buf, pipe.data)
    print(await s.read(2), await s.readline(), await s.readexactly(3))
    buf = bytearray(3)
    print(await s.readinto(buf), buf)
    pipe.data = b"rest"
    r = asyncio.create_task(s.read())
    while pipe.data:
        await asyncio.sleep_ms(1)
    pipe.data = b"more"
    while pipe.data:
        await asyncio.sleep_ms(1)
    pipe.ended = True
    print(await r, await s.read(), await s.readline())
    try:
        await s.readexactly(1)
    except EOFError as e:
        print("EOFError", e.args)
    print(s.close(), await s.wait_closed())
    await t

asyncio.run(main())
