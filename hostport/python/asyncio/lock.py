"""One at a time, in the order in which they asked."""

from . import core


class Lock:
    def __init__(self):
        # 0: free; 1: taken; a task: given to that one, which has not gone on yet.
        self.state = 0
        self.waiting = core.TaskQueue()

    def locked(self):
        return self.state == 1

    def release(self):
        if self.state != 1:
            raise RuntimeError("Lock not acquired")
        if self.waiting.peek():
            self.state = self.waiting.pop()
            core._task_queue.push(self.state)
        else:
            self.state = 0

    async def acquire(self):
        if self.state != 0:
            self.waiting.push(core.cur_task)
            core.cur_task.data = self.waiting  # for cancel()
            try:
                yield
            except core.CancelledError as er:
                if self.state is core.cur_task:
                    # Given to a task that does not want it any more: to the next.
                    self.state = 1
                    self.release()
                raise er
        self.state = 1
        return True

    async def __aenter__(self):
        return await self.acquire()

    async def __aexit__(self, kind, value, traceback):
        return self.release()
