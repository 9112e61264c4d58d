"""The server: connections on one side, a Room on the other."""

import asyncio

from .protocol import BadLine, encode, parse
from .room import Room

MOST_WAITING = 400  # lines for a user who does not read


class User:
    """One connection. Lines for it wait in a list, so that no user waits for another."""

    def __init__(self, reader, writer):
        self.name = None
        self.reader = reader
        self.writer = writer
        self.waiting = []
        self.more = asyncio.Event()
        self.gone = False

    def hear(self, text):
        if len(self.waiting) < MOST_WAITING:
            self.waiting.append(encode(text))
        else:
            self.gone = True
        self.more.set()

    async def send_all(self):
        """Sends lines until the user is gone and nothing waits."""
        while self.waiting or not self.gone:
            while self.waiting:
                lines, self.waiting = self.waiting, []
                for line in lines:
                    self.writer.write(line)
                await self.writer.drain()
            if not self.gone:
                self.more.clear()
                await self.more.wait()

    async def read_lines(self, room):
        """Does what the user's lines ask for, to the last."""
        while not self.gone:
            line = await self.reader.readline()
            if not line:
                break
            try:
                command = parse(line)
                if command == ("quit",):
                    break
                room.do(self, *command)
            except BadLine as e:
                self.hear("? " + str(e))


class Server:
    def __init__(self):
        self.room = Room()
        self.connections = 0  # so far
        self.failed = 0  # of those, ended by an error

    async def start(self, host, port, backlog=50):
        self.server = await asyncio.start_server(self.serve, host, port, backlog)

    async def stop(self):
        self.server.close()
        await self.server.wait_closed()

    async def serve(self, reader, writer):
        user = User(reader, writer)
        self.connections += 1
        sender = asyncio.create_task(user.send_all())
        try:
            await user.read_lines(self.room)
        except OSError:
            self.failed += 1
        self.room.leave(user)
        user.gone = True
        user.more.set()
        try:
            await sender
        except OSError:
            pass  # it is the connection that is gone
        await writer.wait_closed()
