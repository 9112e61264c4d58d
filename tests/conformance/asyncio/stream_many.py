# truth: reference 1.25
# Many clients at a time, each with its own connection.
import asyncio
from loopback import free_port

async def serve(reader, writer):
    count = int(await reader.readline())
    total = 0
    for _ in range(count):
        total += int(await reader.readline())
    writer.write(b"%d\n" % total)
    await writer.drain()
    await writer.wait_closed()

async def client(port, n):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"%d\n" % n)
    for i in range(n):
        writer.write(b"%d\n" % (i * n))
        await writer.drain()
    answer = await reader.readline()
    await writer.wait_closed()
    return n, answer

async def main():
    port = free_port()
    server = await asyncio.start_server(serve, "127.0.0.1", port, 50)
    print(await asyncio.gather(*[client(port, n) for n in range(30)]))
    print(len(asyncio.core._io_queue.map))
    server.close()
    await server.wait_closed()
    print(len(asyncio.core._io_queue.map))

asyncio.run(main())
