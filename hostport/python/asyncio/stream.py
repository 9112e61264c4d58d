"""Streams that tasks wait for, and servers that make them."""

from . import core


class Stream:
    """Reads and writes an object that does not block: a socket, most often.

    Its read() and readinto() give None where they would have to wait, its write() the count.
    """

    def __init__(self, s, e={}):
        self.s = s
        self.e = e  # what get_extra_info() knows
        self.out_buf = b""

    def get_extra_info(self, v):
        return self.e[v]

    def close(self):
        pass

    async def wait_closed(self):
        self.s.close()

    async def read(self, n=-1):
        """What is there, at most `n` octets; all to the end if `n` is negative."""
        parts = b""
        while True:
            yield core._io_queue.queue_read(self.s)
            part = self.s.read(n)
            if part is None:
                continue
            if n >= 0:
                return part
            if not part:
                return parts
            parts += part

    async def readinto(self, buf):
        yield core._io_queue.queue_read(self.s)
        return self.s.readinto(buf)

    async def readexactly(self, n):
        """`n` octets. Raises EOFError if the stream ends before."""
        parts = b""
        while n:
            yield core._io_queue.queue_read(self.s)
            part = self.s.read(n)
            if part is None:
                continue
            if not part:
                raise EOFError
            parts += part
            n -= len(part)
        return parts

    async def readline(self):
        """A line with its end, less where the stream ends, nothing behind that."""
        line = b""
        while True:
            yield core._io_queue.queue_read(self.s)
            part = self.s.readline()
            if part is None:
                continue
            line += part
            if not part or line.endswith(b"\n"):
                return line

    def write(self, buf):
        """Sends what goes at once and keeps the rest for drain()."""
        if not self.out_buf:
            count = self.s.write(buf)
            if count == len(buf):
                return
            if count is not None:
                buf = buf[count:]
        self.out_buf += buf

    async def drain(self):
        """Sends what is kept."""
        if not self.out_buf:
            # Others are to have their turn though there is nothing to wait for.
            return await core.sleep_ms(0)
        left = memoryview(self.out_buf)
        while len(left):
            yield core._io_queue.queue_write(self.s)
            count = self.s.write(left)
            if count is not None:
                left = left[count:]
        self.out_buf = b""

    # The names of an older asyncio.
    async def aclose(self):
        self.s.close()

    async def awrite(self, buf, off=0, sz=-1):
        if off or sz >= 0:
            buf = memoryview(buf)[off : len(buf) if sz < 0 else off + sz]
        self.write(buf)
        await self.drain()

    async def awritestr(self, s):
        await self.awrite(s)


StreamReader = Stream
StreamWriter = Stream
stream_awrite = Stream.awrite


async def open_connection(host, port, ssl=None, server_hostname=None):
    """Connects: (reader, writer). `ssl`: a context to encrypt with, or True for a usual one."""
    from errno import EINPROGRESS
    import socket

    info = socket.getaddrinfo(host, port, 0, socket.SOCK_STREAM)[0]
    s = socket.socket(*info[:3])
    s.setblocking(False)
    try:
        s.connect(info[-1])
    except OSError as er:
        if er.errno != EINPROGRESS:
            raise er
    yield core._io_queue.queue_write(s)
    if ssl:
        if ssl is True:
            import ssl as module

            ssl = module.SSLContext(module.PROTOCOL_TLS_CLIENT)
        s = ssl.wrap_socket(
            s, server_hostname=server_hostname or host, do_handshake_on_connect=False
        )
        s.setblocking(False)
    stream = Stream(s)
    return stream, stream


class Server:
    """Accepts connections in a task of its own; `close()` it, or use it in `async with`."""

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, value, traceback):
        self.close()
        await self.wait_closed()

    def close(self):
        self.state = True
        self.task.cancel()

    async def wait_closed(self):
        await self.task

    async def _serve(self, s, cb, ssl):
        self.state = False  # True: it is to end
        while True:
            try:
                yield core._io_queue.queue_read(s)
            except core.CancelledError as er:
                s.close()
                if self.state:
                    return
                raise er
            try:
                connection, address = s.accept()
            except OSError:
                continue  # whoever came has gone again
            if ssl:
                try:
                    connection = ssl.wrap_socket(
                        connection, server_side=True, do_handshake_on_connect=False
                    )
                except OSError:
                    connection.close()
                    continue
            connection.setblocking(False)
            stream = Stream(connection, {"peername": address})
            core.create_task(cb(stream, stream))


async def start_server(cb, host, port, backlog=5, ssl=None):
    """Listens: a Server, which runs `cb(reader, writer)` in a task for each connection."""
    import socket

    info = socket.getaddrinfo(host, port)[0]
    s = socket.socket(info[0])
    s.setblocking(False)
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    s.bind(info[-1])
    s.listen(backlog)
    server = Server()
    server.task = core.create_task(server._serve(s, cb, ssl))
    try:
        # Its task has begun when this returns, so that it can be cancelled in a wait.
        await core.sleep_ms(0)
    except core.CancelledError as er:
        server.task.cancel()
        raise er
    return server
