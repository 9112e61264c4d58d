# truth: reference 1.25
# A server that echoes lines, and its clients one after the other.
import asyncio
from loopback import free_port

async def serve(reader, writer):
    while True:
        line = await reader.readline()
        if not line:
            break
        writer.write(b"echo " + line)
        await writer.drain()
    writer.close()
    await writer.wait_closed()

async def client(port, lines):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    print(reader is writer, type(reader).__name__)
    for line in lines:
        writer.write(line)
        await writer.drain()
        print(await reader.readline())
    writer.close()
    await writer.wait_closed()

async def main():
    port = free_port()
    server = await asyncio.start_server(serve, "127.0.0.1", port)
    print(type(server).__name__, server.state)
    for lines in ([], [b"one\n"], [b"two\n", b"\n", b"x" * 1000 + b"\n"], [b"last\n"] * 3):
        await client(port, lines)
    server.close()
    await server.wait_closed()
    print(server.task.done(), server.state)
    try:
        await client(port, [])
    except OSError as e:
        print("OSError", e.errno)
    async with await asyncio.start_server(serve, "127.0.0.1", port, 1) as server:
        await client(port, [b"again\n"])
    print(server.task.done())

try:
    asyncio.run(main())
except OSError as e:
    print("refused", e.errno)
