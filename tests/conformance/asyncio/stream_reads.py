# truth: reference 1.25
# read, readexactly, readline and readinto, and what they give at the end.
import asyncio
from loopback import free_port

async def serve(reader, writer):
    for part in (b"abc", b"defgh\nij", b"k\nlast"):
        writer.write(part)
        await writer.drain()
        await asyncio.sleep_ms(5)
    writer.close()
    await writer.wait_closed()

async def each(port, name, *calls):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for method, argument in calls:
        try:
            result = await getattr(reader, method)(*argument)
            print(name, method, result)
        except BaseException as e:
            print(name, method, type(e).__name__, e.args)
    writer.close()
    await writer.wait_closed()

async def main():
    port = free_port()
    server = await asyncio.start_server(serve, "127.0.0.1", port)
    await each(port, "all", ("read", ()), ("read", ()), ("read", (5,)), ("readline", ()))
    await each(port, "all", ("read", (-1,)))
    await each(port, "exact", ("readexactly", (4,)), ("readexactly", (0,)), ("readexactly", (10,)),
               ("readexactly", (1,)), ("readexactly", (1,)), ("readexactly", (5,)))
    await each(port, "short", ("readexactly", (100,)), ("readexactly", (1,)))
    await each(port, "lines", *[("readline", ())] * 5)
    await asyncio.sleep_ms(5)
    buf = bytearray(3)
    await each(port, "into", ("readinto", (buf,)))
    print(buf)
    server.close()
    await server.wait_closed()

asyncio.run(main())
