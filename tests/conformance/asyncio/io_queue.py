# truth: reference 1.25
# The queue of streams: readers and writers of one stream, and their removal.
import asyncio
import io

class Stream(io.IOBase):
    def __init__(self):
        self.ready = 0

    def ioctl(self, request, flags):
        return self.ready & flags if request == 3 else -1

log = []

async def reader(s):
    yield asyncio.core._io_queue.queue_read(s)
    log.append("read")

async def writer(s):
    yield asyncio.core._io_queue.queue_write(s)
    log.append("wrote")

async def main():
    q = asyncio.core._io_queue
    for ready in (1, 4, 5, 8, 16, 24):
        log.clear()
        s = Stream()
        ts = [asyncio.create_task(reader(s)), asyncio.create_task(writer(s))]
        await asyncio.sleep_ms(1)
        print(len(q.map), log)
        s.ready = ready
        if ready > 5:
            Stream.ioctl = lambda self, request, flags: self.ready if request == 3 else -1
        for _ in range(20):  # on a busy machine one sleep may end before the next poll
            await asyncio.sleep_ms(1)
        print(ready, sorted(log), [t.done() for t in ts], len(q.map))
        for t in ts:
            t.cancel()
        await asyncio.sleep_ms(1)
        print(len(q.map))

asyncio.run(main())
