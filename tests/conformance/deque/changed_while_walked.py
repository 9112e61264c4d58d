# truth: reference 1.25
# What a walk through a deque meets when the deque changes meanwhile: it goes on in the ring, and raises nothing.
from collections import deque

LIMIT = 15


def walk(items, maxlen, change):
    d = deque(items, maxlen)
    seen = []
    for item in d:
        seen.append(item)
        if len(seen) == LIMIT:
            seen.append("...")
            break
        change(d, len(seen))
    return seen, list(d)


def once(step, change):
    def changed(d, count):
        if count == step:
            change(d)

    return changed


def pop_some(d, count):
    for _ in range(min(count, len(d))):
        d.pop()


def popleft_some(d, count):
    for _ in range(min(count, len(d))):
        d.popleft()


changes = [
    ("append", lambda d, count: d.append(count * 10)),
    ("appendleft", lambda d, count: d.appendleft(count * 10)),
    ("pop", lambda d, count: d.pop() if len(d) else None),
    ("popleft", lambda d, count: d.popleft() if len(d) else None),
    ("turn left", lambda d, count: d.append(d.popleft())),
    ("turn right", lambda d, count: d.appendleft(d.pop())),
    ("extend", lambda d, count: d.extend((count, -count)) if count < 4 else None),
    ("pop more", pop_some),
    ("popleft more", popleft_some),
]
for step in (1, 2, 3):
    changes += [
        ("append at %d" % step, once(step, lambda d: d.append(9))),
        ("appendleft at %d" % step, once(step, lambda d: d.appendleft(9))),
        ("pop at %d" % step, once(step, lambda d: d.pop())),
        ("popleft at %d" % step, once(step, lambda d: d.popleft())),
        ("popleft two at %d" % step, once(step, lambda d: (d.popleft(), d.popleft()))),
        ("replace at %d" % step, once(step, lambda d: (d.pop(), d.append(7)))),
    ]
for items in ((1, 2, 3), (1, 2, 3, 4, 5)):
    for maxlen in (len(items), len(items) + 1, 8):
        for name, change in changes:
            try:
                print(len(items), maxlen, name, *walk(items, maxlen, change))
            except Exception as error:
                print(len(items), maxlen, name, type(error), error)

# An iterator that waits while its deque changes.
d = deque((), 4)
it = iter(d)
d.append(1)
print(list(it), list(it))
d.append(2)
print(list(it))
d.extend((3, 4))
print(list(it), len(d))
d = deque((1, 2, 3), 3)
it = iter(d)
print(next(it))
d.append(4)
print(list(it))
d.popleft()
d.append(5)
print(list(it), list(d))


class Greedy:
    def __init__(self, d):
        self.d = d

    def __eq__(self, other):
        if len(self.d) < 4:
            self.d.append(self)
        return False


d = deque((), 4)
d.append(Greedy(d))
print(5 in list(d), len(d))
