# truth: reference 1.25
# Cancelling tasks that wait for a stream, and reading with a time limit.
import asyncio
from loopback import free_port

async def serve(reader, writer):
    try:
        while True:
            line = await reader.readline()
            if not line:
                break
            if line == b"speak\n":
                writer.write(b"spoken\n")
                await writer.drain()
    finally:
        print("server side ends")
        await writer.wait_closed()

async def main():
    port = free_port()
    server = await asyncio.start_server(serve, "127.0.0.1", port)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for _ in range(2):
        try:
            print(await asyncio.wait_for_ms(reader.readline(), 5))
        except asyncio.TimeoutError:
            print("late", len(asyncio.core._io_queue.map))
    writer.write(b"speak\n")
    await writer.drain()
    print(await asyncio.wait_for(reader.readline(), 5))
    t = asyncio.create_task(reader.read(10))
    await asyncio.sleep_ms(2)
    print(t.cancel())
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled", len(asyncio.core._io_queue.map))
    await writer.wait_closed()
    await asyncio.sleep_ms(5)
    server.task.cancel()
    try:
        await server.wait_closed()
    except asyncio.CancelledError:
        print("server cancelled", server.state)
    for host, port in (("127.0.0.1", port), ("", 1), ("127.0.0.1", "none")):
        try:
            r, w = await asyncio.open_connection(host, port)
            print(await asyncio.wait_for(r.read(1), 1))
        except OSError as e:
            print("OSError", e.args)

asyncio.run(main())
