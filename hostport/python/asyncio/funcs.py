"""Waiting for several tasks, or not for too long."""

from . import core


async def _run(waiter, aw):
    # Runs `aw` in the place of `waiter`, which sleeps until its time is up. The end of `aw` ends
    # that sleep: by a CancelledError that holds how it went.
    try:
        outcome = core.CancelledError(True, await aw)
    except BaseException as er:
        outcome = core.CancelledError(er, None)
    if waiter.data is None and waiter.cancel():
        waiter.data = outcome


async def wait_for(aw, timeout, sleep=core.sleep):
    """The value of `aw` if it comes within `timeout` seconds (None: at any time).

    Else `aw` is cancelled, and TimeoutError raised.
    """
    aw = core._promote_to_task(aw)
    if timeout is None:
        return await aw
    runner = core.create_task(_run(core.cur_task, aw))
    try:
        await sleep(timeout)
    except core.CancelledError as er:
        outcome = er.value
        if outcome is None:
            # Not the runner's: whoever cancelled this means `aw` too.
            runner.cancel()
            raise er
        if outcome is True:
            return er.args[1]
        raise outcome
    runner.cancel()
    await runner
    raise core.TimeoutError


def wait_for_ms(aw, timeout):
    """The same with `timeout` in milliseconds."""
    return wait_for(aw, timeout, core.sleep_ms)


class _Remove:
    # What a task in gather() waits for, as cancel() sees it: there is nothing to remove it from.
    @staticmethod
    def remove(task):
        pass


async def gather(*aws, return_exceptions=False):
    """The values of all of `aws`, which run side by side.

    The first exception is raised, and the others go on; or, with `return_exceptions`, exceptions
    stand among the values.
    """
    if not aws:
        return []
    waiter = core.cur_task
    tasks = [core._promote_to_task(aw) for aw in aws]
    left = 0
    error = None
    cancelled = False

    def ended(task, er):
        nonlocal left, error
        if waiter.data is not _Remove:
            return  # it goes on already
        left -= 1
        if not return_exceptions and not isinstance(er, StopIteration):
            error = er
        elif left:
            return
        core._task_queue.push(waiter)

    for task in tasks:
        if task.state is True:
            task.state = ended
            left += 1
        elif task.done():
            if not return_exceptions and not isinstance(task.data, StopIteration):
                error = error or task.data
        else:
            raise RuntimeError("can't gather")

    if left and error is None:
        waiter.data = _Remove
        try:
            yield
        except core.CancelledError as er:
            error = er
            cancelled = True

    for i, task in enumerate(tasks):
        if task.state is ended:
            task.state = True
            if cancelled:
                task.cancel()
        elif isinstance(task.data, StopIteration):
            tasks[i] = task.data.value
        elif return_exceptions:
            tasks[i] = task.data
        elif error is None:
            error = task.data

    if error is not None:
        raise error
    return tasks
