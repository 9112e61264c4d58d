"""The loop: which task goes on next, and what becomes of one that ends."""

import select
import sys
from time import ticks_add, ticks_diff, ticks_ms as ticks

from _asyncio import Task, TaskQueue


class CancelledError(BaseException):
    pass


class TimeoutError(Exception):
    pass


# Handed to the handler of exceptions that nobody waits for; one for all, so that to report a
# failure needs no memory.
_exc_context = {"message": "Task exception wasn't retrieved", "exception": None, "future": None}


# --- waiting for time

class SingletonGenerator:
    """What `await sleep_ms()` waits on: one for all, so that to fall asleep needs no memory."""

    def __init__(self):
        self.state = None  # when to go on; None: asleep or not in use

    def __iter__(self):
        return self

    def __next__(self):
        due = self.state
        if due is None:
            raise StopIteration
        self.state = None
        _task_queue.push(cur_task, due)


def sleep_ms(t, _pause=SingletonGenerator()):
    """Lets other tasks run for `t` milliseconds; a negative time is none."""
    _pause.state = ticks_add(ticks(), max(0, t))
    return _pause


def sleep(t):
    """The same in seconds, an int or a float."""
    return sleep_ms(int(t * 1000))


# --- waiting for streams

class IOQueue:
    """The tasks that wait until a stream can be read or written: one of each kind per stream."""

    def __init__(self):
        self.poller = select.poll()
        self.map = {}  # id(stream): [its reader, its writer, stream]

    def _enqueue(self, stream, side):
        waiting = self.map.get(id(stream))
        if waiting is None:
            waiting = self.map[id(stream)] = [None, None, stream]
            self.poller.register(stream, select.POLLOUT if side else select.POLLIN)
        else:
            if waiting[side] is not None:
                raise RuntimeError("another task waits for this stream")
            self.poller.modify(stream, select.POLLIN | select.POLLOUT)
        waiting[side] = cur_task
        # So that cancel() finds its way to remove() here.
        cur_task.data = self

    def _dequeue(self, stream):
        del self.map[id(stream)]
        self.poller.unregister(stream)

    def queue_read(self, stream):
        """To be yielded: the running task goes on when `stream` can be read."""
        self._enqueue(stream, 0)

    def queue_write(self, stream):
        """The same for writing."""
        self._enqueue(stream, 1)

    def remove(self, task):
        """Forgets the streams that `task` waits for, with whoever else waits there."""
        for stream in [w[2] for w in self.map.values() if w[0] is task or w[1] is task]:
            self._dequeue(stream)

    def wait_io_event(self, dt):
        """Waits at most `dt` milliseconds (negative: for ever) and readies whom a stream allows."""
        for stream, events in self.poller.ipoll(dt):
            waiting = self.map[id(stream)]
            # An error or the other end's going concerns both.
            if events & ~select.POLLOUT:
                self._wake(waiting, 0)
            if events & ~select.POLLIN:
                self._wake(waiting, 1)
            if waiting[0] is None and waiting[1] is None:
                self._dequeue(stream)
            else:
                self.poller.modify(stream, select.POLLIN if waiting[0] else select.POLLOUT)

    def _wake(self, waiting, side):
        task = waiting[side]
        if task is not None:
            _task_queue.push(task)
            waiting[side] = None


# --- tasks

def _promote_to_task(aw):
    return aw if isinstance(aw, Task) else create_task(aw)


def create_task(coro):
    """Makes a task of a coroutine, to run from the loop's next turn on."""
    if not hasattr(coro, "send"):
        raise TypeError("coroutine expected")
    task = Task(coro, globals())
    _task_queue.push(task)
    return task


def current_task():
    if cur_task is None:
        raise RuntimeError("no running event loop")
    return cur_task


def _next_task():
    # Waits for the task that is due first. None: there is none, and no stream can bring one.
    while True:
        task = _task_queue.peek()
        if task is None:
            if not _io_queue.map:
                return None
            _io_queue.wait_io_event(-1)
            continue
        dt = max(0, ticks_diff(task.ph_key, ticks()))
        _io_queue.wait_io_event(dt)
        if dt == 0:
            return _task_queue.pop()


def _resume(task, exc):
    # One turn of `task`. What ended it, or None if it goes on later.
    try:
        if exc is None:
            task.coro.send(None)
        else:
            task.data = None
            task.coro.throw(exc)
    except (CancelledError, Exception) as er:
        return er


def _end(task, er):
    # Tells those who wait for `task` that it ended with `er`.
    state = task.state
    if state is True:
        task.state = None
        if not isinstance(er, (CancelledError, StopIteration)):
            # Whoever asks in this turn of the loop hears of it; else the handler does in the next.
            _task_queue.push(task)
    elif callable(state):
        state(task, er)
        task.state = False
    else:
        awaited = False
        while state.peek():
            _task_queue.push(state.pop())
            awaited = True
        task.state = False
        if not awaited and not isinstance(er, (CancelledError, StopIteration)):
            _task_queue.push(task)
    task.data = er


def _report(task):
    exc = task.data
    _exc_context["exception"] = exc
    _exc_context["future"] = task
    Loop.call_exception_handler(_exc_context)


def run_until_complete(main_task=None):
    """Runs tasks until `main_task` ends (its value, or its exception) or none is left."""
    global cur_task
    while True:
        task = _next_task()
        if task is None:
            cur_task = None
            return
        cur_task = task
        if task.done():
            if task.state is None:
                _report(task)
            continue
        er = _resume(task, task.data)
        if er is None:
            continue
        if task is main_task:
            cur_task = None
            if isinstance(er, StopIteration):
                return er.value
            raise er
        _end(task, er)


def run(coro):
    """Runs a coroutine, and the tasks that it makes, until it ends: its value."""
    return run_until_complete(create_task(coro))


# --- the loop as an object

async def _stopper():
    pass


_stop_task = None  # ends run_forever


class Loop:
    """The one event loop: its functions take no instance."""

    _exc_handler = None

    def create_task(coro):
        return create_task(coro)

    def run_forever():
        global _stop_task
        _stop_task = Task(_stopper(), globals())
        run_until_complete(_stop_task)

    def run_until_complete(aw):
        return run_until_complete(_promote_to_task(aw))

    def stop():
        global _stop_task
        if _stop_task is not None:
            _task_queue.push(_stop_task)
            _stop_task = None

    def close():
        pass

    def set_exception_handler(handler):
        Loop._exc_handler = handler

    def get_exception_handler():
        return Loop._exc_handler

    def default_exception_handler(loop, context):
        future = context["future"]
        print(context["message"], file=sys.stderr)
        print("future:", future, "coro=", future.coro, file=sys.stderr)
        sys.print_exception(context["exception"], sys.stderr)

    def call_exception_handler(context):
        (Loop._exc_handler or Loop.default_exception_handler)(Loop, context)


def get_event_loop(runq_len=0, waitq_len=0):
    """The loop. The arguments are those of an older asyncio, and mean nothing."""
    return Loop


def new_event_loop():
    """The loop, emptied of all tasks."""
    global _task_queue, _io_queue, _exc_context, cur_task
    _task_queue = TaskQueue()
    _io_queue = IOQueue()
    cur_task = None
    _exc_context["exception"] = _exc_context["future"] = None
    return Loop


new_event_loop()
