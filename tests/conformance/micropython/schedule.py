# truth: reference 1.25
# micropython.schedule: called soon, exceptions shown and dropped, four may wait.
import micropython
import time


def show(x):
    print('called with', x)


def settle():
    for _ in range(10):
        time.sleep_ms(0)


micropython.schedule(show, 'one')
settle()
micropython.schedule(print, ('a', 'tuple'))
settle()
seen = []
for i in range(5):
    micropython.schedule(seen.append, i)
    settle()
print(seen)


def fails(x):
    raise ValueError(x)


micropython.schedule(fails, 'dropped')
settle()
print('goes on')
micropython.schedule(1, 2)
settle()


def fill(x):
    waiting = 0
    try:
        while True:
            micropython.schedule(show, waiting)
            waiting += 1
    except RuntimeError as e:
        print(waiting, 'wait', repr(e))


micropython.schedule(fill, None)
settle()


def chain(n):
    print('chain', n)
    if n:
        micropython.schedule(chain, n - 1)


micropython.schedule(chain, 3)
settle()
settle()
for wrong in ((), (show,), (show, 1, 2)):
    try:
        micropython.schedule(*wrong)
    except TypeError as e:
        print(e)
try:
    for x in (1, 2):
        micropython.schedule(fails, x)
        settle()
        raise KeyError(x)
except KeyError as e:
    print('caught', repr(e))
