"""A user, as a program sees one."""

import asyncio

from .protocol import encode


class Client:
    async def connect(self, host, port):
        self.reader, self.writer = await asyncio.open_connection(host, port)

    async def send(self, text):
        self.writer.write(encode(text))
        await self.writer.drain()

    async def hear(self):
        """The next line; None at the end."""
        line = await self.reader.readline()
        return line.decode().rstrip() if line else None

    async def hear_until(self, text):
        """All lines up to one that is `text`."""
        lines = []
        while True:
            line = await self.hear()
            lines.append(line)
            if line is None or line == text:
                return lines

    async def enter(self, name):
        """Takes a name: the server's welcome."""
        await self.send("/nick " + name)
        return await self.hear()

    async def close(self):
        await self.writer.wait_closed()
