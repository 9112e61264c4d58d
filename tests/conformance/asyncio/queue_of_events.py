# truth: reference 1.25
# A queue made of a list and events: producers and consumers.
import asyncio

class Queue:
    def __init__(self, size):
        self.items, self.size = [], size
        self.more, self.room = asyncio.Event(), asyncio.Event()

    async def put(self, x):
        while len(self.items) >= self.size:
            self.room.clear()
            await self.room.wait()
        self.items.append(x)
        self.more.set()

    async def get(self):
        while not self.items:
            self.more.clear()
            await self.more.wait()
        x = self.items.pop(0)
        self.room.set()
        return x

async def producer(name, q, count):
    for i in range(count):
        await q.put((name, i))

async def consumer(name, q, log):
    while True:
        x = await q.get()
        if x is None:
            break
        log.append((name, x))
        await asyncio.sleep_ms(0)
    return name

async def main():
    for size, producers, consumers in ((1, 1, 1), (2, 2, 1), (1, 3, 2), (5, 2, 3)):
        log = []
        q = Queue(size)
        cs = [asyncio.create_task(consumer(n, q, log)) for n in range(consumers)]
        await asyncio.gather(*[producer("p%d" % n, q, 3) for n in range(producers)])
        for _ in range(consumers):
            await q.put(None)
        print(size, producers, consumers, await asyncio.gather(*cs))
        print(log)
        print(sorted(x for _, x in log))

asyncio.run(main())
