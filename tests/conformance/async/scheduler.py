# truth: reference 1.25
# A small scheduler: tasks that sleep, wait for events and each other, are cancelled and fail.
class Sleep:
    def __init__(self, ticks):
        self.ticks = ticks

    def __iter__(self):
        yield self.ticks

    __await__ = __iter__


class Event:
    def __init__(self):
        self.is_set, self.value = False, None

    def set(self, value):
        self.is_set, self.value = True, value

    async def wait(self):
        while not self.is_set:
            await Sleep(1)
        return self.value


class Cancelled(Exception):
    pass


class Task:
    def __init__(self, name, coroutine):
        self.name, self.coroutine, self.wakes, self.done = name, coroutine, 0, Event()

    def step(self, now, thrown=None):
        try:
            ticks = self.coroutine.throw(thrown) if thrown else self.coroutine.send(None)
            self.wakes = now + ticks
            return True
        except StopIteration as e:
            self.done.set(e.value)
            print(now, self.name, "ends with", repr(e.value))
        except Exception as e:
            self.done.set(e)
            print(now, self.name, "fails with", repr(e))
        return False


class Loop:
    def __init__(self):
        self.tasks, self.now = [], 0

    def add(self, name, coroutine):
        task = Task(name, coroutine)
        self.tasks.append(task)
        return task

    def cancel(self, task):
        if task in self.tasks and not task.step(self.now, Cancelled()):
            self.tasks.remove(task)

    def run(self):
        while self.tasks:
            self.now = max(self.now, min([task.wakes for task in self.tasks]))
            for task in [task for task in self.tasks if task.wakes <= self.now]:
                if task in self.tasks and not task.step(self.now):
                    self.tasks.remove(task)


loop = Loop()


async def worker(name, ticks, times):
    for i in range(times):
        await Sleep(ticks)
        print(loop.now, name, "works", i)
    return name + " done"


async def fails():
    await Sleep(4)
    raise ValueError("broken")


async def cleans_up():
    try:
        while True:
            await Sleep(3)
            print(loop.now, "ticking")
    except Cancelled:
        print(loop.now, "cancelled")
        await Sleep(2)
        return "cleaned"


async def waits(tasks):
    results = []
    for task in tasks:
        results.append(await task.done.wait())
    return results


async def canceller(victim):
    await Sleep(8)
    loop.cancel(victim)
    loop.cancel(victim)


workers = [loop.add("w" + str(n), worker("w" + str(n), n, 3)) for n in (1, 2, 5)]
bad = loop.add("bad", fails())
loop.add("waiter", waits(workers + [bad]))
loop.add("canceller", canceller(loop.add("victim", cleans_up())))
loop.run()
print("at", loop.now)
