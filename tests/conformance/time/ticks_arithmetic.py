# truth: reference 1.25
# ticks_add and ticks_diff around the ends of their range, and wrong arguments.

import time

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
PERIOD = time.ticks_add(0, -1) + 1
print(PERIOD > 2 ** 29, PERIOD & (PERIOD - 1))
for start in (0, 1, 1000, PERIOD // 2, PERIOD - 1):
    for delta in (0, 1, -1, 500, -500, PERIOD // 2 - 1, -(PERIOD // 2) + 1):
        end = time.ticks_add(start, delta)
        print(start == PERIOD - 1, delta, 0 <= end < PERIOD, time.ticks_diff(end, start) == delta,
              time.ticks_diff(start, end) == -delta)
for args in ((), (1,), (1, 2, 3), (1, 2, 3, 4)):
    t(('add', args), lambda: time.ticks_add(*args))
    t(('diff', args), lambda: time.ticks_diff(*args))
for name in ('ticks_ms', 'ticks_us', 'ticks_cpu', 'time', 'time_ns'):
    f = getattr(time, name)
    t((name, 'type'), lambda: type(f()))
    t((name, 'rises'), lambda: f() <= f())
    t((name, 'argument'), lambda: f(1))
for name in ('sleep', 'sleep_ms', 'sleep_us'):
    for args in ((), (0,), ('a',), (None,), (1, 2), (False,)):
        t((name, args), lambda: getattr(time, name)(*args))
