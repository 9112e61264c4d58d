# truth: reference 1.25
# Writes larger than the system takes at once are sent by drain().
import asyncio
from loopback import free_port

SIZE = 200000
received = 0
done = asyncio.Event()

async def serve(reader, writer):
    global received
    print(writer.get_extra_info("peername") is not None)
    try:
        writer.get_extra_info("nothing")
    except KeyError as e:
        print(repr(e))
    total = 0
    while True:
        part = await reader.read(10000)
        if not part:
            break
        total += len(part)
        received = sum(part[:3])
    print(total)
    await writer.aclose()
    done.set()

async def main():
    port = free_port()
    server = await asyncio.start_server(serve, "127.0.0.1", port)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    print(writer.write(b"first"), len(writer.out_buf), await writer.drain())
    writer.write(b"\x01" * SIZE)
    writer.write(b"\x02" * 1000)
    await writer.drain()
    print(len(writer.out_buf))
    await writer.awrite(b"123456", 2, 3)
    await writer.awrite(b"abc")
    await writer.awritestr("text")
    await writer.wait_closed()
    await done.wait()
    server.close()
    await server.wait_closed()

asyncio.run(main())
