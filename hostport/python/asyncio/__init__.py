"""Cooperative multitasking: tasks, events, locks and streams on one thread."""

from .core import *

__version__ = (3, 0, 0)

# What few programs need comes with the first use of its name, so that the others pay nothing.
_attrs = {
    "Event": "event",
    "Lock": "lock",
    "StreamReader": "stream",
    "StreamWriter": "stream",
    "ThreadSafeFlag": "event",
    "gather": "funcs",
    "open_connection": "stream",
    "start_server": "stream",
    "wait_for": "funcs",
    "wait_for_ms": "funcs",
}


def __getattr__(name):
    module = _attrs.get(name)
    if module is None:
        raise AttributeError(name)
    value = getattr(__import__(module, globals(), None, (name,), 1), name)
    globals()[name] = value
    return value
