# truth: cpython
# The frame objects that a trace function is given.
import sys

kept = []


def trace(frame, event, arg):
    names = []
    back = frame
    while back is not None:
        names.append(back.f_code.co_name)
        back = back.f_back
    print(event, names, frame.f_globals is globals())
    if event == "call":
        kept.append(frame)
    else:
        print("same frame:", any(each is frame for each in kept), frame.f_trace is trace)
    return trace


def leaf():
    return 1


def middle():
    return leaf() + 1


def generator():
    yield leaf()


def top():
    return [middle(), list(generator())]


def untraced():
    sys.settrace(trace)
    top()
    sys.settrace(None)


untraced()
print([frame.f_code.co_name for frame in kept])
print([frame.f_lineno > 0 for frame in kept])
print([frame.f_lasti >= 0 for frame in kept])
frame = kept[0]
for name in ("f_lineno", "f_code", "f_globals", "f_back"):
    try:
        getattr(frame, name)
        print(name, "is there")
    except AttributeError:
        print(name, "is not")
code = frame.f_code
print(code.co_name, len(code.co_filename) > 0, type(code.co_firstlineno), "leaf" in kept[1].f_code.co_names)
print(repr(frame).startswith("<frame at 0x"), repr(frame).endswith("code top>"))
for wrong in ("f_nothing", "f_back"):
    try:
        setattr(frame, wrong, 1)
        print("set")
    except AttributeError:
        print("not set")

# The lines that run are those that coverage counts.
lines = set()


def cover(frame, event, arg):
    if event == "line":
        lines.add(frame.f_lineno)
    return cover


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        return kind is KeyError


def work(n):
    total = 0
    for i in range(n):
        for j in range(i):
            total += j
            if total > 100:
                print("never")
        else:
            total += 1
    with Manager() as manager:
        total += 1
        if n > 1:
            raise KeyError
        print("not for 2")
    while n > 5:
        print("never")
        n -= 1
    try:
        total // (n - 2)
        print("not for 2")
    except ZeroDivisionError:
        total = 0
    except ValueError:
        print("never")
    finally:
        total += 5
    items = [x for x in range(n) if x]
    for item in ():
        print("never")
    return total


for n in (0, 2):
    lines.clear()
    sys.settrace(cover)
    work(n)
    sys.settrace(None)
    print(n, sorted(lines))
