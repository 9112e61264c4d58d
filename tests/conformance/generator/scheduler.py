# truth: reference 1.25
# Cooperative tasks: a round-robin scheduler over generators.
def task(name, steps):
    for i in range(steps):
        print(name, i)
        yield
    return name + " done"


def run(tasks):
    queue = list(tasks)
    results = []
    while queue:
        t = queue.pop(0)
        try:
            next(t)
            queue.append(t)
        except StopIteration as e:
            results.append(e.value)
    return results


print(run([task("a", 2), task("b", 1), task("c", 3)]))


def producer(n, consumer):
    next(consumer)
    for i in range(n):
        consumer.send(i)
    consumer.close()


def consumer(out):
    try:
        while True:
            out.append((yield) * 2)
    finally:
        out.append("closed")


out = []
producer(3, consumer(out))
print(out)


def state_machine():
    state = "idle"
    while True:
        event = yield state
        if state == "idle" and event == "start":
            state = "running"
        elif state == "running" and event in ("stop", "error"):
            state = "idle" if event == "stop" else "failed"
        elif event == "reset":
            state = "idle"


m = state_machine()
print(next(m), [m.send(e) for e in ("start", "start", "error", "stop", "reset", "start", "stop")])
