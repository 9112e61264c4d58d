# truth: reference 1.25
import asyncio
import sys

sys.path.append("..")  # the package lies beside this folder
from chat.client import Client
from chat.server import Server
from loopback import free_port

# Three users, every command, and what goes wrong.


async def main():
    port = free_port()
    server = Server()
    await server.start("127.0.0.1", port)
    ann, bob, eve = Client(), Client(), Client()
    for client in (ann, bob, eve):
        await client.connect("127.0.0.1", port)
    await ann.send("hello?")
    print(await ann.hear())
    print(await ann.enter("ann"))
    print(await bob.enter("ann"))
    print(await bob.enter("no/good"))
    print(await bob.enter("bob"))
    print(await eve.enter("eve"))
    print("ann:", await ann.hear_until("* eve enters"))
    await ann.send("hello, all")
    print("bob:", await bob.hear_until("<ann> hello, all"))
    print("eve:", await eve.hear())
    await eve.send("/to bob do you trust ann?")
    print("bob:", await bob.hear())
    for line in ("/to nobody hi", "/to bob", "/what", "/", "x" * 300, "/who", ""):
        await eve.send(line)
    for _ in range(6):
        print("eve:", await eve.hear())
    await eve.send("/nick mallory")
    print("eve:", await eve.hear())
    await bob.send("/who")
    print("bob:", await bob.hear_until("here: ann bob mallory"))
    await eve.close()
    print("bob:", await bob.hear())
    await bob.send("/quit")
    print("bob:", await bob.hear_until(None))
    print("ann:", await ann.hear_until("* bob leaves"))
    await ann.close()
    await bob.close()
    while server.room.users:
        await asyncio.sleep_ms(1)
    await server.stop()
    print(server.connections, server.failed)


asyncio.run(main())
