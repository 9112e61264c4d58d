# truth: cpython
# What a trace function is told, in which order and at which lines: calls, lines, ends, exceptions,
# loops, try statements, with statements, classes, comprehensions, recursion.
import sys

told = []


def trace(frame, event, arg):
    name = frame.f_code.co_name
    if event == "exception":
        arg = arg[0].__name__
    # A call is reported at the line where the body begins here, at the def in CPython.
    told.append((name, event, 0 if event == "call" else frame.f_lineno, arg))
    return trace


def show(title, function, *args):
    del told[:]
    sys.settrace(trace)
    try:
        function(*args)
    except Exception as error:
        sys.settrace(None)
        print(title, "raised", type(error).__name__)
    sys.settrace(None)
    print("==", title)
    for row in told:
        if row[0] not in ("show", "settrace"):
            print(*row)


def branches(x):
    if x > 2:
        y = 1
    elif x > 1:
        y = 2
    else:
        y = 3
    z = 1 if y > 1 else 2
    return y and z or 0


for value in (1, 2, 3):
    show("branches %d" % value, branches, value)


def loops(n):
    total = 0
    for i in range(n):
        total += i
    for i in (1, 2):
        if i == 1:
            continue
        total += i
    while total > 2:
        total -= 3
        if total == 1:
            break
    else:
        total = 9
    for i in range(3): total += i
    while total > 20: total -= 7
    return total


for value in (0, 1, 3, 5):
    show("loops %d" % value, loops, value)


def endless():
    n = 0
    while True: n += 1; break
    while n:
        n += 1
        if n < 3:
            continue
        break
    return n


show("endless", endless)


def tries(kind):
    try:
        if kind == 1:
            raise ValueError
        if kind == 2:
            raise KeyError
        if kind == 3:
            return 1
    except ValueError:
        a = 1
    except (TypeError, IndexError):
        a = 2
    else:
        a = 3
    finally:
        b = 4
    return a + b


for value in range(4):
    show("tries %d" % value, tries, value)


def inner(depth):
    if depth == 0:
        return 1 // 0
    return inner(depth - 1)


def outer():
    try:
        inner(2)
    except ZeroDivisionError:
        try:
            raise KeyError
        except KeyError:
            pass
    try:
        try:
            inner(0)
        finally:
            pass
    except ArithmeticError:
        pass


show("through frames", outer)
show("unhandled", inner, 1)


def makes_things():
    class Thing:
        size = 3

        def __init__(self, n):
            self.n = n

        def twice(self):
            return self.n * 2

        def __len__(self):
            return self.n

    things = sorted([Thing(2), Thing(1)], key=len)
    return [thing.twice() for thing in things if thing.n], max(3, 1, key=lambda v: -v)


show("classes", makes_things)


def nested_loops():
    for a in range(2):
        for b in range(a, 2):
            c = a
            while c < b:
                c += 1
    return [x * y for x in range(2) for y in range(2)]


show("nested loops", nested_loops)


def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)


show("recursion", factorial, 3)
show("native calls", lambda: list(map(lambda v: v + 1, (1, 2))))
