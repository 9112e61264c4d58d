# truth: cpython
# Who is traced: local functions, None, f_trace, errors in the trace function, turning it on and off.
import sys


def target(x):
    y = x + 1
    z = y * 2
    return z


def calls_target():
    a = target(1)
    return target(a)


def run(tracer, function=calls_target):
    sys.settrace(tracer)
    try:
        print("gives", function())
    except Exception as error:
        print("raises", type(error).__name__, error)
    finally:
        sys.settrace(None)


rows = []


def only_calls(frame, event, arg):
    rows.append((frame.f_code.co_name, event))


run(only_calls)
print(rows)
del rows[:]


def by_name(frame, event, arg):
    if frame.f_code.co_name == "target":
        return local


def local(frame, event, arg):
    rows.append((event, arg))
    if event == "line" and len(rows) == 2:
        return other
    # None leaves the local function as it is.


def other(frame, event, arg):
    rows.append(("other", event, arg))
    return other


run(by_name)
print(rows)
del rows[:]


def fails_at(wanted):
    def tracer(frame, event, arg):
        rows.append((frame.f_code.co_name, event))
        if event == wanted:
            raise ValueError("from " + event)
        return tracer

    return tracer


def raises():
    try:
        return {}["missing"]
    except KeyError:
        return "handled"


for wanted in ("call", "line", "return", "exception"):
    print("fails at", wanted)
    run(fails_at(wanted), raises)
    print(rows)
    del rows[:]
    print("after it:", target(1), rows)


def turns_off(frame, event, arg):
    rows.append((frame.f_code.co_name, event))
    if event == "return":
        sys.settrace(None)
    return turns_off


run(turns_off)
print(rows)
del rows[:]


def changes(frame, event, arg):
    rows.append(("first", frame.f_code.co_name, event))
    if event == "return":
        sys.settrace(only_calls)
    return changes


run(changes)
print(rows)
del rows[:]


def own_trace(frame, event, arg):
    rows.append((frame.f_code.co_name, event, frame.f_trace is None))
    if event == "call":
        frame.f_trace = own_trace
    return None


run(own_trace)
print(rows)
del rows[:]


def clears(frame, event, arg):
    rows.append((frame.f_code.co_name, event))
    if event == "line":
        del frame.f_trace
        print(frame.f_trace)
        return None
    return clears


run(clears)
print(rows)
del rows[:]

# A trace function is not traced itself, nor is what it calls.


def helper():
    return 1


def calls_helper(frame, event, arg):
    helper()
    rows.append((frame.f_code.co_name, event))
    return calls_helper


run(calls_helper)
print(rows)
del rows[:]


class Tracer:
    def __init__(self):
        self.lines = 0

    def __call__(self, frame, event, arg):
        if event == "line":
            self.lines += 1
        return self


tracer = Tracer()
run(tracer)
print(tracer.lines)

# On and off again and again: what is called in between is the same.
for i in range(3):
    run(only_calls)
    print(calls_target(), len(rows))
