# truth: reference 1.25
# Which names the package has, and when they come.
import asyncio
import sys

first = ("CancelledError Task TaskQueue TimeoutError Loop IOQueue SingletonGenerator create_task "
         "current_task get_event_loop new_event_loop run run_until_complete sleep sleep_ms ticks "
         "ticks_add ticks_diff select sys core cur_task __version__ _attrs").split()
later = ("Event Lock StreamReader StreamWriter ThreadSafeFlag gather open_connection start_server "
         "wait_for wait_for_ms").split()
for n in first:
    print(n, n in asyncio.__dict__, type(getattr(asyncio, n)).__name__)
for n in later:
    print(n, n in asyncio.__dict__, callable(getattr(asyncio, n)), n in asyncio.__dict__)
print(asyncio.__version__, sorted(asyncio._attrs.items()))
for n in ("Queue", "Stream", "Server", "ensure_future", "_x", "Future"):
    try:
        getattr(asyncio, n)
    except AttributeError as e:
        print(e.args)
print(sorted(m for m in sys.modules if m.startswith("asyncio")))
from asyncio import stream, event, funcs, lock
print(stream.Stream is asyncio.StreamReader is asyncio.StreamWriter, event.Event is asyncio.Event,
      funcs.gather is asyncio.gather, lock.Lock is asyncio.Lock)
for m in (asyncio.core, stream, event, funcs, lock):
    print(m.__name__, sorted(n for n in dir(m) if n[0].isupper()))
import uasyncio
print(uasyncio.Event is asyncio.Event, uasyncio.run is asyncio.run)
try:
    uasyncio.nothing
except AttributeError as e:
    print(e.args)
