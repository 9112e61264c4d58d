"""Something that has happened, told to tasks."""

import io

from . import core


class Event:
    """A flag that tasks wait for; all go on when it is set."""

    def __init__(self):
        self.state = False
        self.waiting = core.TaskQueue()

    def is_set(self):
        return self.state

    def set(self):
        while self.waiting.peek():
            core._task_queue.push(self.waiting.pop())
        self.state = True

    def clear(self):
        self.state = False

    async def wait(self):
        if not self.state:
            self.waiting.push(core.cur_task)
            core.cur_task.data = self.waiting  # for cancel()
            yield
        return True


class ThreadSafeFlag(io.IOBase):
    """A flag set from outside the loop (a thread, an interrupt) that one task waits for.

    To the loop it is a stream that can be read while the flag is set.
    """

    def __init__(self):
        self.state = 0

    def ioctl(self, request, argument):
        # 3 asks which of the events in `argument` there are; nothing else is known here.
        return self.state * argument if request == 3 else -1

    def set(self):
        self.state = 1

    def clear(self):
        self.state = 0

    async def wait(self):
        if not self.state:
            yield core._io_queue.queue_read(self)
        self.state = 0
