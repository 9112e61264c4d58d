# truth: reference 1.25
# A whole program: stages that hand work on, with errors, limits and a clean end.
import asyncio

log = []

class Channel:
    def __init__(self):
        self.items = []
        self.flag = asyncio.Event()
        self.closed = False

    def send(self, x):
        self.items.append(x)
        self.flag.set()

    def close(self):
        self.closed = True
        self.flag.set()

    def __aiter__(self):
        return self

    async def __anext__(self):
        while not self.items:
            if self.closed:
                raise StopAsyncIteration
            self.flag.clear()
            await self.flag.wait()
        return self.items.pop(0)

async def stage(name, source, sink, f):
    done = errors = 0
    try:
        async for x in source:
            try:
                y = await f(x)
                done += 1
                if sink:
                    sink.send(y)
            except ValueError as e:
                errors += 1
                log.append((name, e.args[0]))
    finally:
        if sink:
            sink.close()
    return name, done, errors

async def parse(x):
    await asyncio.sleep_ms(0)
    return int(x) if x.isdigit() else number_error(x)

def number_error(x):
    raise ValueError("no number: " + x)

async def square(x):
    for _ in range(x % 3):
        await asyncio.sleep_ms(0)
    if x == 7:
        raise ValueError("seven")
    return x * x

async def keep(x):
    log.append(x)

async def main():
    a, b, c = Channel(), Channel(), Channel()
    stages = asyncio.gather(stage("parse", a, b, parse), stage("square", b, c, square),
                            stage("keep", c, None, keep))
    t = asyncio.create_task(stages)
    for x in "1 2 x 7 10 -3 4".split():
        a.send(x)
        await asyncio.sleep_ms(0)
    a.close()
    print(await asyncio.wait_for(t, 5))
    print(log)

for _ in range(2):
    log.clear()
    asyncio.run(main())
