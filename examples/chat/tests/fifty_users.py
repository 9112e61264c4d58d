# truth: reference 1.25
import asyncio
import sys

sys.path.append("..")  # the package lies beside this folder
from chat.client import Client
from chat.server import Server
from loopback import free_port

# 50 users at a time: each says one line, and hears that of each other.
COUNT = 50


async def user(n, port, all_here):
    client = Client()
    await client.connect("127.0.0.1", port)
    await client.enter("user%02d" % n)
    await all_here(n)
    await client.send("line of %d" % n)
    heard = set()
    while len(heard) < COUNT - 1:
        line = await client.hear()
        if line.startswith("<"):
            heard.add(line)
    expected = {"<user%02d> line of %d" % (i, i) for i in range(COUNT) if i != n}
    return client, heard == expected


async def main():
    port = free_port()
    server = Server()
    await server.start("127.0.0.1", port, COUNT)
    here = set()
    everybody = asyncio.Event()

    async def all_here(n):
        here.add(n)
        if len(here) == COUNT:
            everybody.set()
        await everybody.wait()

    results = await asyncio.gather(*[user(n, port, all_here) for n in range(COUNT)])
    print(sum(good for _, good in results), "heard everything")
    print(server.connections, server.failed, len(server.room.users))
    for n, (client, _) in enumerate(results):
        await client.send("/quit")
        while await client.hear() is not None:
            pass
        await client.close()
        if n % 10 == 9:
            print(len(server.room.users), "left")
    await server.stop()


asyncio.run(main())
